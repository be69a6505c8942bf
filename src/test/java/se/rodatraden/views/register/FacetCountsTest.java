package se.rodatraden.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FacetCountsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-01");
    private static final FacetCounts.Counted COUNTED =
            new FacetCounts.Counted("2:17", 2, Map.of(Facet.MATTER, List.of(new FoundLines.Count("IN_REMISS", 2))));

    private final FacetCounts counts = new FacetCounts();

    private static LineQuery query(@Nullable String q, LineSort sort, int offset) {
        return new LineQuery("0115", TODAY, null, q, null, Map.of(), sort, offset > 0, offset, 50);
    }

    @Test
    void hold_for_another_order_and_another_part_of_the_list() {
        counts.keep(query(null, LineSort.TITLE, 0), TODAY, COUNTED);

        assertThat(counts.find(query(null, LineSort.DUE, 50), TODAY, "2:17")).isEqualTo(COUNTED);
    }

    @Test
    void do_not_hold_for_other_words_another_day_or_when_something_was_recorded() {
        counts.keep(query(null, LineSort.TITLE, 0), TODAY, COUNTED);

        assertThat(counts.find(query("vision", LineSort.TITLE, 0), TODAY, "2:17"))
                .isNull();
        assertThat(counts.find(query(null, LineSort.TITLE, 0), TODAY.plusDays(1), "2:17"))
                .isNull();
        assertThat(counts.find(query(null, LineSort.TITLE, 0), TODAY, "2:18")).isNull();
    }
}
