package se.rodatraden.pages.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as text that a Swedish spreadsheet opens rightly: UTF-8 with a mark of it, semicolons between values, quoted as RFC 4180 has it.
 * A value that a spreadsheet would take for a formula has an apostrophe before it.
 */
final class CsvFile {
    private static final String MARK = "\ufeff";
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private CsvFile() {}

    static void write(FileTable table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(MARK);
        line(writer, Stream.of(table.title()));
        for (FileTable.Fact fact : table.facts()) {
            line(writer, Stream.of(fact.name(), fact.value()));
        }
        writer.write("\r\n");
        line(writer, table.heads().stream().map(FileTable.Head::name));
        table.each(cells -> {
            try {
                line(writer, values(cells));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.flush();
    }

    private static Stream<String> values(List<Cell> cells) {
        return cells.stream()
                .map(c -> c.date() != null
                        ? c.date().toString()
                        : c.number() != null ? c.number().toString() : c.line());
    }

    private static void line(Writer writer, Stream<String> values) throws IOException {
        writer.write(values.map(CsvFile::value).collect(Collectors.joining(";")));
        writer.write("\r\n");
    }

    static String value(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r' || c == ',');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
