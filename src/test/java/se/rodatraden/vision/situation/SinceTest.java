package se.rodatraden.vision.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.LegalTelling.FIRST_COURT;
import static se.rodatraden.vision.history.LegalTelling.adopt;
import static se.rodatraden.vision.history.LegalTelling.appeal;
import static se.rodatraden.vision.history.LegalTelling.inhibit;
import static se.rodatraden.vision.history.LegalTelling.judge;
import static se.rodatraden.vision.history.LegalTelling.lift;
import static se.rodatraden.vision.history.LegalTelling.prolong;
import static se.rodatraden.vision.history.LegalTelling.repeal;
import static se.rodatraden.vision.history.Telling.TODAY;
import static se.rodatraden.vision.history.Telling.VISION;
import static se.rodatraden.vision.history.Telling.history;
import static se.rodatraden.vision.history.Telling.told;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.AppealOutcome;

/** Since when a document stands as it does is the first day of that state, and not the day of the decision behind it. */
class SinceTest {
    private static @Nullable String since(String day, Act... acts) {
        FuzzyDate since =
                Situation.of(history(acts).known(), LocalDate.parse(day), TODAY).since();
        return since == null ? null : since.edtf().orElse("?");
    }

    @Test
    void adopted_in_force_and_expired_each_have_their_own_first_day() {
        Act k = adopt("k", "2009-10-26", "2010-02-01", "2013-06-30");
        assertThat(since("2009-12-01", k)).isEqualTo("2009-10-26");
        assertThat(since("2010-02-01", k)).isEqualTo("2010-02-01");
        assertThat(since("2013-06-30", k)).isEqualTo("2010-02-01");
        assertThat(since("2013-07-01", k)).isEqualTo("2013-07-01");
        assertThat(since("2020-01-01", k)).isEqualTo("2013-07-01");
    }

    @Test
    void what_is_prolonged_before_its_end_is_in_force_since_its_first_day_and_afterwards_since_the_decision() {
        Act k = adopt("k", "2009-10-26", null, "2013");
        assertThat(since("2015-01-01", k, prolong("f", "2013-09-30", "2016"))).isEqualTo("2009-10-26");
        assertThat(since("2015-01-01", k, prolong("f", "2014-03-31", "2016"))).isEqualTo("2014-03-31");
        assertThat(since("2014-02-01", k, prolong("f", "2014-03-31", "2016"))).isEqualTo("2014-01-01");
    }

    @Test
    void a_repealed_one_is_so_since_the_day_that_the_decision_names() {
        Act k = adopt("k", "2009-10-26", null, null);
        assertThat(since("2015-12-31", k, repeal("u", "2015-09-28", "2016-01-01")))
                .isEqualTo("2009-10-26");
        assertThat(since("2016-01-01", k, repeal("u", "2015-09-28", "2016-01-01")))
                .isEqualTo("2016-01-01");
        assertThat(since("2016-01-01", k, repeal("u", "2015-09-28", null))).isEqualTo("2015-09-28");
    }

    @Test
    void a_court_gives_the_state_its_first_day() {
        Act k = adopt("k", "2019-09-30", null, null);
        Act o = appeal("o", "2019-10-10", "k");
        Act i = inhibit("i", "2019-11-04", "k");
        assertThat(since("2019-11-03", k, o, i)).isEqualTo("2019-09-30");
        assertThat(since("2019-12-24", k, o, i)).isEqualTo("2019-11-04");
        assertThat(since("2020-02-01", k, o, i, lift("l", "2020-01-13", "k"))).isEqualTo("2020-01-13");
    }

    @Test
    void a_first_day_that_is_not_known_is_told_as_the_window_it_may_fall_in() {
        assertThat(since("2012-01-01", adopt("k", "2010-11", null, null))).isEqualTo("2010-11");
        assertThat(since("2012-01-01", adopt("k", "2010-11-08", "2011-01/2011-03", null)))
                .isEqualTo("2011-01/2011-03");
    }

    @Test
    void of_an_open_matter_it_is_the_day_of_its_last_step() {
        Act again = new Act.CommissionRevision(VISION, told("r", "2021-03-22"), List.of(), null);
        assertThat(since("2022-01-01", adopt("k", "2009-10-26", "2010-02-01", null), again))
                .isEqualTo("2021-03-22");
        Act gone = judge(FIRST_COURT, "d", "2021-06-14", AppealOutcome.ANNULLED, true, "k");
        assertThat(since("2022-01-01", adopt("k", "2020-10-26", null, null), appeal("o", "2020-11-09", "k"), gone))
                .isEqualTo("2021-06-14");
    }
}
