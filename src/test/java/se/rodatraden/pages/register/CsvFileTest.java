package se.rodatraden.pages.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void what_a_spreadsheet_would_take_for_a_formula_is_a_text(String text) {
        assertThat(CsvFile.value(text).replaceFirst("^\"", "")).startsWith("'" + text.charAt(0));
    }

    @Test
    void what_would_end_a_value_is_quoted() {
        assertThat(CsvFile.value("a;b")).isEqualTo("\"a;b\"");
        assertThat(CsvFile.value("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
        assertThat(CsvFile.value("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(CsvFile.value("Åre – 1 = 1")).isEqualTo("Åre – 1 = 1");
    }
}
