package se.rodatraden.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalitiesTest {

    @Test
    void there_are_290_with_so_many_in_each_of_the_21_counties() {
        Map<String, Long> perCounty = Municipalities.all().keySet().stream()
                .collect(Collectors.groupingBy(code -> code.substring(0, 2), TreeMap::new, Collectors.counting()));

        assertThat(Municipalities.all()).hasSize(290);
        assertThat(perCounty)
                .containsExactly(
                        entry("01", 26L),
                        entry("03", 8L),
                        entry("04", 9L),
                        entry("05", 13L),
                        entry("06", 13L),
                        entry("07", 8L),
                        entry("08", 12L),
                        entry("09", 1L),
                        entry("10", 5L),
                        entry("12", 33L),
                        entry("13", 6L),
                        entry("14", 49L),
                        entry("17", 16L),
                        entry("18", 12L),
                        entry("19", 10L),
                        entry("20", 15L),
                        entry("21", 10L),
                        entry("22", 7L),
                        entry("23", 8L),
                        entry("24", 15L),
                        entry("25", 14L));
    }

    @Test
    void every_code_is_four_digits_and_every_name_is_used_once() {
        assertThat(List.copyOf(Municipalities.all().keySet()))
                .allMatch(code -> code.matches("[0-9]{4}"))
                .isSorted();
        assertThat(Municipalities.all().values())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("\\p{Lu}[\\p{L} -]+\\p{Ll}") && !name.contains("kommun"));
    }

    @ParameterizedTest
    @CsvSource({
        "0764, Alvesta",
        "1489, Alingsås",
        "1783, Hagfors",
        "2380, Östersund",
        "1883, Karlskoga",
        "0114, Upplands Väsby",
        "2584, Kiruna"
    })
    void a_municipality_is_found_by_its_code(String code, String name) {
        assertThat(Municipalities.name(code)).contains(name);
    }

    @Test
    void a_code_that_is_none_has_no_name() {
        assertThat(Municipalities.name("0000")).isEmpty();
        assertThat(Municipalities.name("764")).isEmpty();
    }
}
