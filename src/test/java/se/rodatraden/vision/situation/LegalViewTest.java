package se.rodatraden.vision.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.rodatraden.vision.history.LegalTelling.*;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.event.Remedy;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.LegalTelling;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Relevance;

class LegalViewTest {
    private static LegalView only(History h, String day) {
        List<LegalView> views = LegalView.on(h.known(), LocalDate.parse(day));
        assertThat(views).hasSize(1);
        return views.getFirst();
    }

    @Test
    void a_decision_at_the_latest_lawful_days_gives_each_day_with_its_paragraph() {
        History h = history(
                LegalTelling.adopt("k", "2018-03-28", null, null),
                approve("j", "2018-04-11", "k"),
                post("a", "2018-04-13", "k"));
        LegalView v = only(h, "2018-06-01");
        assertThat(v.dues())
                .extracting(
                        d -> d.deadline().id(),
                        d -> d.when().edtf().orElseThrow(),
                        Due::from,
                        d -> Objects.requireNonNull(d.law()).paragraph())
                .containsExactly(
                        tuple("approval", "2018-04-11", "k", "KL 5:69, 6:35"),
                        tuple("posting", "2018-04-13", "j", "KL 8:12"),
                        tuple("last-appeal-day", "2018-05-04", "a", "KL 13:5"),
                        tuple("take-down", "2018-05-05", "a", "KL 8:12, 13:5"),
                        tuple("legal-force", "2018-05-05", "a", "KL 13:5"));
        assertThat(v.status().status())
                .as("a day that has passed confirms nothing")
                .isEqualTo(Legal.POSTED);
        assertThat(v.confirmedBy()).isNull();
    }

    @Test
    void the_law_is_that_of_the_decision_and_a_day_that_is_put_off_says_so() {
        History h = history(
                LegalTelling.adopt("k", "2013-12-11", null, null),
                approve("j", "2013-12-27", "k"),
                post("a", "2013-12-30", "k"),
                confirm("l", "2014-02-01", ForceBasis.ASSUMED, "k"));
        LegalView v = only(h, "2014-02-01");
        assertThat(v.dues().getFirst().when().edtf()).contains("2013-12-27");
        assertThat(v.dues().getFirst().putOff()).isTrue();
        assertThat(v.dues().getLast().when().edtf()).contains("2014-01-21");
        assertThat(Objects.requireNonNull(v.dues().getLast().law()).paragraph()).isEqualTo("KL91 10:6");
        assertThat(v.dues().getLast().by()).isEqualTo("l");
        assertThat(v.confirmedBy()).isEqualTo("l");
    }

    @Test
    void from_a_month_comes_a_window_and_from_an_unknown_day_nothing() {
        LegalView month = only(history(LegalTelling.adopt("k", "2016-12", null, null)), "2017-06-01");
        FuzzyDateWindow.of(month.dues().getFirst().when(), "2016-12-15", "2017-01-16");
        LegalView unknown = only(history(adopt(told("k", null))), TODAY.toString());
        assertThat(unknown.dues()).isEmpty();
        LegalView overTheBorder = only(history(LegalTelling.adopt("k", "2017/2018", null, null)), "2019-06-01");
        assertThat(overTheBorder.dues()).as("two laws may apply").isEmpty();
    }

    @Test
    void while_the_notice_is_down_too_early_no_last_day_is_computed_and_the_new_notice_gives_a_new_one() {
        Act[] acts = {
            LegalTelling.adopt("k", "2018-03-28", null, null),
            approve("j", "2018-04-11", "k"),
            post("a", "2018-04-13", "k"),
            takeDown("t", "2018-05-04", "k"),
            repost("b", "2018-05-07", "k")
        };
        assertThat(only(history(acts), "2018-05-05").dues())
                .extracting(d -> d.deadline().id())
                .containsExactly("approval", "posting");
        assertThat(only(history(acts), "2018-05-08").dues().get(2).when().edtf())
                .contains("2018-05-28");
    }

    @Test
    void an_appealed_decision_has_no_computed_legal_force() {
        History h = history(
                LegalTelling.adopt("k", "2018-03-28", null, null),
                approve("j", "2018-04-11", "k"),
                post("a", "2018-04-13", "k"),
                appeal("o", "2018-05-02", "k"));
        assertThat(only(h, "2018-06-01").dues())
                .extracting(d -> d.deadline().id())
                .doesNotContain("legal-force");
    }

    @Test
    void legal_force_is_computed_again_when_the_appeal_ended_without_trial_and_not_when_the_case_was_opened_again() {
        Act[] acts = {
            LegalTelling.adopt("k", "2018-03-28", null, null),
            approve("j", "2018-04-11", "k"),
            post("a", "2018-04-13", "k"),
            appeal("o", "2018-06-01", "k"),
            judge("d", "2018-07-01", AppealOutcome.DISMISSED, false, "k")
        };
        assertThat(only(history(acts), "2018-06-30").dues())
                .extracting(d -> d.deadline().id())
                .doesNotContain("legal-force");
        assertThat(only(history(acts), "2018-07-01").dues().getLast().when().edtf())
                .contains("2018-05-05");
        for (Remedy remedy : Remedy.values()) {
            History opened =
                    history(acts[0], acts[1], acts[2], acts[3], acts[4], remedy("r", "2018-12-01", remedy, true, "k"));
            assertThat(only(opened, "2018-12-01").dues())
                    .as(remedy.name())
                    .extracting(d -> d.deadline().id())
                    .doesNotContain("legal-force");
        }
    }

    @Test
    void a_company_and_an_official_have_no_minutes_or_appeals_by_the_act() {
        for (BodyKind kind : List.of(BodyKind.COMPANY, BodyKind.OFFICIAL, BodyKind.PARTY)) {
            Act adopted = new Act.AdoptVision(
                    VISION,
                    by(new BodyRef(null, kind, "Bostadsbolaget AB"), told("k", "2018-03-28")),
                    Decision.UNKNOWN,
                    "Policy",
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null);
            assertThat(LegalView.on(history(adopted).known(), TODAY)).isEmpty();
            History appealed = history(
                    adopted,
                    approve("j", "2018-08-01", "k"),
                    post("a", "2018-09-01", "k"),
                    appeal("o", "2019-01-01", "k"));
            assertThat(only(appealed, "2019-02-01").dues()).isEmpty();
            assertThat(appealed.known().deviations())
                    .extracting(Deviation::rule)
                    .doesNotContain("W-30", "W-32", "W-36");
        }
    }

    @Test
    void what_someone_stated_is_kept_apart_and_has_no_paragraph() {
        History h = history(
                propose(told("p", "2014-03-01")),
                send(told("r", "2014-04-01"), 1, "2014-05-31"),
                LegalTelling.adopt("k", "2015-01-01", null, "2020"),
                new Act.ReviewRelevance(VISION, told("v", "2016-01-01"), Relevance.CURRENT, date("2017-01-01"), null));
        Situation june = Situation.of(h.known(), LocalDate.parse("2014-06-01"), TODAY);
        assertThat(Due.stated(june, h.known())).extracting(Due::from).containsExactly("r");
        Situation later = Situation.of(h.known(), LocalDate.parse("2016-06-01"), TODAY);
        assertThat(Due.stated(later, h.known()))
                .extracting(Due::from, Due::law)
                .containsExactly(tuple("k", null), tuple("v", null));
    }

    /** The bounds of a window. */
    private static final class FuzzyDateWindow {
        static void of(se.rodatraden.time.FuzzyDate when, String first, String last) {
            assertThat(when.isDay()).isFalse();
            assertThat(when.earliest()).isEqualTo(first);
            assertThat(when.latest()).isEqualTo(last);
        }
    }
}
