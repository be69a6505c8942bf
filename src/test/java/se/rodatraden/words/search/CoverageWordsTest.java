package se.rodatraden.words.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.rodatraden.time.Lang;
import se.rodatraden.views.register.Coverage;

class CoverageWordsTest {
    private static final Coverage SOME = new Coverage(12_000, 1_200);
    private static final Coverage MORE = new Coverage(12_000, 1_250);

    @Test
    void what_a_search_covers_is_said_only_where_it_is_not_everything() {
        assertThat(CoverageWords.of(Coverage.WHOLE, Lang.SWEDISH)).isNull();
        assertThat(CoverageWords.of(new Coverage(7, 7), Lang.ENGLISH)).isNull();
        assertThat(CoverageWords.of(SOME, Lang.SWEDISH)).contains("hittills 1200 av 12\u00a0000 dokument");
        assertThat(CoverageWords.of(SOME, Lang.ENGLISH)).contains("covers 1,200 of 12,000 documents so far");
    }

    @Test
    void a_search_covers_the_least_that_was_covered_before_and_after_it() {
        assertThat(SOME.or(MORE)).isEqualTo(SOME);
        assertThat(MORE.or(SOME)).isEqualTo(SOME);
        assertThat(Coverage.WHOLE.or(SOME)).isEqualTo(SOME);
        assertThat(SOME.or(Coverage.WHOLE)).isEqualTo(SOME);
        assertThat(Coverage.WHOLE.or(Coverage.WHOLE).complete()).isTrue();
    }
}
