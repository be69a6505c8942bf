package se.rodatraden.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180) that spreadsheets in Swedish open as it is: UTF-8 with a byte order mark, semicolons, lines that end in CRLF. A
 * cell that a spreadsheet would take for a formula begins with an apostrophe, so that it is read as text.
 */
public final class CsvWriter {
    public static final String TYPE = "text/csv;charset=UTF-8";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Cf}]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("[;\"\\r\\n]|^\\s|\\s$");

    private final StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);

    public CsvWriter(List<String> head) {
        row(head);
    }

    public CsvWriter row(List<String> cells) {
        out.append(cells.stream().map(CsvWriter::cell).collect(Collectors.joining(";")))
                .append("\r\n");
        return this;
    }

    public byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        String safe = FORMULA.matcher(value).matches() ? "'" + value : value;
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
