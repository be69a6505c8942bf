package se.rodatraden.pages.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.rodatraden.time.Lang;

/** A table as a workbook of two sheets: the lines under a head that stays, and what they are. Texts are texts, never formulas. */
final class XlsxFile {
    private static final int AT_A_TIME = 500;
    /** What a spreadsheet takes in one cell. */
    private static final int LONGEST = 32_767;

    private XlsxFile() {}

    static void write(FileTable table, Lang t, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Roda traden", "1.0");
        Worksheet lines = book.newWorksheet(t.say("Register", "Register"));
        List<FileTable.Head> heads = table.heads();
        for (int c = 0; c < heads.size(); c++) {
            lines.width(c, heads.get(c).width());
            lines.value(0, c, heads.get(c).name());
            lines.style(0, c).bold().set();
        }
        lines.freezePane(0, 1);
        int[] row = {0};
        table.each(cells -> {
            row[0]++;
            for (int c = 0; c < cells.size(); c++) {
                cell(lines, row[0], c, cells.get(c));
            }
            flush(lines, row[0]);
        });
        lines.finish();
        Worksheet about = book.newWorksheet(t.say("Uppgifter", "About"));
        about.width(0, 28);
        about.width(1, 80);
        about.value(0, 0, table.title());
        about.style(0, 0).bold().set();
        int line = 1;
        for (FileTable.Fact fact : table.facts()) {
            about.value(line, 0, fact.name());
            about.value(line, 1, shortened(fact.value()));
            line++;
        }
        about.finish();
        book.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, Cell cell) {
        if (cell.date() != null) {
            sheet.value(row, column, cell.date());
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell.number() != null) {
            sheet.value(row, column, cell.number());
        } else if (!cell.line().isEmpty()) {
            sheet.inlineString(row, column, shortened(cell.line()));
        }
    }

    /** What is written goes out now and then, so that a large table is never held as a whole. */
    private static void flush(Worksheet sheet, int row) {
        if (row % AT_A_TIME == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
