package se.rodatraden.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tables as files that spreadsheets open. */
class CsvTextTest {
    @Test
    void what_would_divide_a_field_is_quoted_and_nothing_is_a_formula() {
        CsvText csv = new CsvText()
                .line("a;b", "sade \"ja\"", "två\nrader", null, 3, -4)
                .line("=SUM(A1)", "+46", "-x", "@y", "a=b");

        assertThat(csv.toString())
                .isEqualTo("\uFEFF\"a;b\";\"sade \"\"ja\"\"\";\"två\nrader\";;3;-4\r\n'=SUM(A1);'+46;'-x;'@y;a=b\r\n");
    }
}
