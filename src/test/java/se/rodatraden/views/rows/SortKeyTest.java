package se.rodatraden.views.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortKeyTest {
    @Test
    void a_list_is_in_swedish_order_with_numbers_by_their_value() {
        List<String> sorted = List.of("Alma", "éa", "KS 2014/9", "KS 2014/112", "Zon", "Åre", "Ärla", "Öland");
        assertThat(Stream.of("Öland", "KS 2014/112", "Ärla", "éa", "Zon", "Alma", "KS 2014/9", "Åre")
                        .sorted(java.util.Comparator.comparing(SortKey::of))
                        .toList())
                .isEqualTo(sorted);
    }

    @Test
    void the_same_letter_in_another_normal_form_has_the_same_place() {
        assertThat(SortKey.of("A\u030are")).isEqualTo(SortKey.of("Åre"));
    }
}
