package se.rodatraden.pages.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import se.rodatraden.pages.CsvWriter;

/**
 * A table of any length as CSV, written row by row.
 */
final class CsvFile {
    private CsvFile() {}

    static void write(FileTable table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(CsvWriter.BYTE_ORDER_MARK);
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

    private static Stream<?> values(List<Cell> cells) {
        return cells.stream()
                .map(c -> c.date() != null ? c.date().toString() : c.number() != null ? c.number() : c.line());
    }

    private static void line(Writer writer, Stream<?> values) throws IOException {
        writer.write(CsvWriter.line(values.toList()));
    }
}
