package se.rodatraden.pages;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A table as CSV (RFC 4180) that spreadsheets in Swedish open as it is: UTF-8 with a byte order mark, semicolons, lines that end in CRLF. A
 * cell that a spreadsheet would take for a formula begins with an apostrophe, so that it is read as text.
 */
public final class CsvWriter {
    public static final String TYPE = "text/csv;charset=UTF-8";

    public static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Cf}]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("[;\"\\r\\n]|^\\s|\\s$");

    private final StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);

    public CsvWriter() {}

    public CsvWriter(List<String> head) {
        row(head);
    }

    /** Adds a line; null is an empty cell. */
    public CsvWriter line(@Nullable Object... cells) {
        return row(Arrays.asList(cells));
    }

    public CsvWriter row(List<? extends @Nullable Object> cells) {
        out.append(line(cells));
        return this;
    }

    /** A line with its end, for those who write a file as it is read. */
    public static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(CsvWriter::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    public byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As an answer that a browser saves under a name. */
    public ResponseEntity<byte[]> named(String file) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .body(bytes());
    }

    /** A number is itself, also below zero. */
    static String cell(@Nullable Object of) {
        String value = of == null ? "" : of.toString();
        if (of instanceof Number) {
            return value;
        }
        String safe = FORMULA.matcher(value).matches() ? "'" + value : value;
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
