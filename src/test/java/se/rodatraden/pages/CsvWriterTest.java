package se.rodatraden.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that a spreadsheet opens as it is, and takes no cell of for a formula. */
class CsvWriterTest {

    private static String csv(String... cells) {
        String all =
                new String(new CsvWriter(List.of("a", "b")).row(List.of(cells)).bytes(), StandardCharsets.UTF_8);
        assertThat(all).startsWith("\uFEFFa;b\r\n").endsWith("\r\n");
        return all.substring("\uFEFFa;b\r\n".length(), all.length() - 2);
    }

    @Test
    void cells_with_separators_quotes_or_line_breaks_are_quoted() {
        assertThat(csv("Återremiss", "§ 45")).isEqualTo("Återremiss;§ 45");
        assertThat(csv("a;b", "sa \"ja\"")).isEqualTo("\"a;b\";\"sa \"\"ja\"\"\"");
        assertThat(csv("en\ntvå", "")).isEqualTo("\"en\ntvå\";");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+46 472",
                "-5",
                "@SUM(A1)",
                " =1+1",
                "\u200B=1+1",
                "＝1+1",
                "=HYPERLINK(\"x\");1",
                "\t=1",
                "\r=1"
            })
    void a_cell_that_begins_like_a_formula_is_text(String cell) {
        assertThat(csv(cell, "x").replace("\"", "")).startsWith("'");
    }

    @Test
    void nothing_is_an_empty_cell_and_a_number_stays_a_number() {
        CsvWriter csv = new CsvWriter().line("två\nrader", null, 3, -4).line("+46", "-x", "@y", "a=b");
        assertThat(new String(csv.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"två\nrader\";;3;-4\r\n'+46;'-x;'@y;a=b\r\n");
    }

    @Test
    void a_hyphen_inside_a_cell_is_left_alone() {
        assertThat(csv("2014-06-03", "KS-2014/112")).isEqualTo("2014-06-03;KS-2014/112");
    }
}
