package se.rodatraden.vision.history;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Commented;
import se.rodatraden.vision.value.Outcome;
import se.rodatraden.vision.value.Route;
import se.rodatraden.vision.value.Support;

/** A treatment of which nobody knows what came of it. */
class UnknownOutcomeTest {
    private static final BodyRef COMMITTEE = new BodyRef("kn", BodyKind.COMMITTEE, "kulturnämnden");

    private static Act treat(EventMetadata t, Outcome outcome) {
        return new Act.RecordTreatment(VISION, t, 1, outcome, null);
    }

    private static Act layBefore(BodyRef from, EventMetadata t, BodyRef to) {
        return new Act.SubmitForDecision(VISION, by(from, t), to, null, Commented.YES);
    }

    private static History before(Act treatment, Act... then) {
        List<Act> acts = new ArrayList<>(
                List.of(propose(told("p", "2023-01-10")), submit(told("s", "2023-02-01", "p")), treatment));
        acts.addAll(List.of(then));
        return history(acts.toArray(Act[]::new));
    }

    private static Standing on(History history, String day) {
        return history.known().on(LocalDate.parse(day));
    }

    @Test
    void of_the_council_leaves_every_state_that_it_may_have_led_to() {
        History h = before(treat(by(COUNCIL, told("t", "2023-02-27")), Outcome.UNKNOWN));

        assertThat(on(h, "2023-02-26").preparation()).contains(Preparation.BEFORE_DECISION);
        for (String day : List.of("2023-02-27", "2024-01-01")) {
            assertThat(on(h, day).certain()).isFalse();
            assertThat(on(h, day).possible())
                    .containsExactly(
                            new Standing.Possible(Preparation.BEFORE_DECISION, Document.NO_VERSION),
                            new Standing.Possible(Preparation.TABLED, Document.NO_VERSION),
                            new Standing.Possible(Preparation.REFERRED_BACK, Document.NO_VERSION),
                            new Standing.Possible(Preparation.DEFERRED, Document.NO_VERSION),
                            new Standing.Possible(Preparation.DECIDED, Document.NO_VERSION),
                            new Standing.Possible(Preparation.DECIDED, Document.IN_FORCE),
                            new Standing.Possible(Preparation.CLOSED, Document.NO_VERSION));
        }
    }

    @Test
    void with_a_known_outcome_or_of_the_board_that_prepares_leaves_no_doubt() {
        History noted = before(treat(by(COUNCIL, told("t", "2023-02-27")), Outcome.NOTED));
        History board = before(treat(told("t", "2023-02-27"), Outcome.UNKNOWN));

        assertThat(on(noted, "2024-01-01").preparation()).contains(Preparation.BEFORE_DECISION);
        assertThat(on(board, "2024-01-01").preparation()).contains(Preparation.BEFORE_DECISION);
    }

    @Test
    void of_whom_the_matter_was_laid_before_is_in_doubt_until_they_lay_it_before_another() {
        History h = history(
                propose(told("p", "2023-01-10")),
                layBefore(COMMITTEE, told("s", "2023-02-01", "p"), BOARD),
                treat(told("t", "2023-02-27"), Outcome.UNKNOWN),
                layBefore(BOARD, told("s2", "2023-03-01"), COUNCIL),
                treat(told("t2", "2023-03-20"), Outcome.UNKNOWN));

        assertThat(on(h, "2023-02-28").preparation()).isEmpty();
        assertThat(on(h, "2023-03-01").preparation()).contains(Preparation.BEFORE_DECISION);
        assertThat(on(h, "2023-03-20").preparation()).contains(Preparation.BEFORE_DECISION);
    }

    @Test
    void is_no_doubt_any_more_when_a_later_entry_gives_the_state() {
        History h = before(
                treat(by(COUNCIL, told("t", "2023-02-27")), Outcome.UNKNOWN),
                new Act.ReferBack(
                        VISION,
                        by(COUNCIL, told("r", "2023-03-27", "t")),
                        Decision.UNKNOWN,
                        new Support(Support.By.UNKNOWN, null, null),
                        BOARD,
                        "mer underlag"));

        assertThat(on(h, "2023-03-27").preparation()).contains(Preparation.REFERRED_BACK);
    }

    @Test
    void is_told_by_the_act_that_follows_and_breaks_no_rule() {
        Act treatment = treat(by(COUNCIL, told("t", "2023-02-27")), Outcome.UNKNOWN);

        for (Act then : List.of(
                adopt(told("n", "2023-03-27")),
                layBefore(BOARD, told("n", "2023-03-27"), COUNCIL),
                defer(told("n", "2023-03-27")),
                new Act.ReopenMatter(VISION, by(COUNCIL, told("n", "2023-03-27")), Decision.UNKNOWN, "ny prövning"),
                new Act.CommissionRevision(VISION, by(COUNCIL, told("n", "2023-03-27")), List.of(), BOARD))) {
            assertThat(before(treatment, then).known().deviations())
                    .as(then.toString())
                    .noneMatch(d -> d.entry().equals("n")
                            && (d.rule().startsWith("E-") || d.rule().equals("W-21")));
        }
    }

    @Test
    void excuses_no_act_that_no_outcome_leads_to() {
        History h = before(treat(by(COUNCIL, told("t", "2023-02-27")), Outcome.UNKNOWN));

        assertThat(refused(decide(h, commission(told("n", "2023-03-27")))).rule())
                .isEqualTo("E-STATE");
    }

    @Test
    void may_have_been_an_adoption_that_a_court_annulled() {
        History h = before(
                treat(by(COUNCIL, told("t", "2023-02-27")), Outcome.UNKNOWN),
                new Act.DecideAppeal(
                        VISION, told("d", "2023-06-01"), List.of("t"), null, AppealOutcome.ANNULLED, true, null));

        assertThat(on(h, "2023-06-01").possible()).noneMatch(p -> p.document() == Document.IN_FORCE);
    }

    @Test
    void many_of_them_are_walked_in_bounded_time() {
        List<Act> acts = new ArrayList<>(List.of(propose(told("p", "2000-01-01"))));
        for (int i = 0; i < 200; i++) {
            LocalDate day = LocalDate.parse("2000-01-02").plusDays(20L * i);
            acts.add(treat(by(COUNCIL, told("t" + i, day.toString())), Outcome.UNKNOWN));
            acts.add(new Act.CommissionRevision(
                    VISION, told("r" + i, day.plusDays(5).toString()), List.of(), BOARD));
            acts.add(new Act.ProposeVision(
                    VISION,
                    told("p" + i, day.plusDays(9).toString()),
                    "Förslag",
                    DocumentKind.VISION,
                    null,
                    null,
                    List.of(),
                    Route.UNKNOWN));
        }
        long start = System.nanoTime();
        Standing last = on(history(acts.toArray(Act[]::new)), "2026-01-01");

        assertThat(last.certain()).isFalse();
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }
}
