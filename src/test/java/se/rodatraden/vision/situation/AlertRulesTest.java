package se.rodatraden.vision.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.rodatraden.vision.history.Telling.BOARD;
import static se.rodatraden.vision.history.Telling.COUNCIL;
import static se.rodatraden.vision.history.Telling.TODAY;
import static se.rodatraden.vision.history.Telling.VISION;
import static se.rodatraden.vision.history.Telling.by;
import static se.rodatraden.vision.history.Telling.date;
import static se.rodatraden.vision.history.Telling.history;
import static se.rodatraden.vision.history.Telling.propose;
import static se.rodatraden.vision.history.Telling.submit;
import static se.rodatraden.vision.history.Telling.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.rules.Rules;
import se.rodatraden.vision.value.Outcome;
import se.rodatraden.vision.value.Route;
import se.rodatraden.vision.value.Support;

/** The rules that only time breaks: when they call something to mind, of whom, and under which law. */
class AlertRulesTest {
    private static final Set<Route> WATCHED = Set.of(Route.MEMBER_MOTION, Route.CITIZEN_PROPOSAL);

    @ParameterizedTest
    @EnumSource(Route.class)
    void the_year_runs_for_what_is_raised_in_the_council_alone(Route route) {
        assertThat(alerts("2023-06-01", raised(route, "2021-05-17")).contains("W-26"))
                .isEqualTo(WATCHED.contains(route));
    }

    @ParameterizedTest
    @CsvSource({
        "1991-12-31, false",
        "1992-01-01, true",
        "2017-12-31, true",
        "2018-01-01, true",
        "2018, true",
        "XXXX-05-17, false"
    })
    void the_year_runs_from_a_day_on_which_a_law_is_known(String day, boolean watched) {
        assertThat(alerts("2026-06-01", raised(Route.MEMBER_MOTION, day)).contains("W-26"))
                .isEqualTo(watched);
    }

    @Test
    void it_runs_from_the_last_day_that_a_motion_may_have_been_raised_on() {
        Act motion = raised(Route.MEMBER_MOTION, "2021-05");
        assertThat(alerts("2022-05-31", motion)).isEmpty();
        assertThat(alerts("2022-06-01", motion)).containsExactly("W-26");
    }

    @Test
    void what_the_board_does_with_a_motion_does_not_end_it_and_what_the_council_does_ends_it() {
        Act motion = raised(Route.MEMBER_MOTION, "2021-05-17");
        Act board = new Act.RecordTreatment(VISION, told("t", "2021-10-04"), 1, Outcome.NOTED, null);
        Act council = new Act.RecordTreatment(VISION, by(COUNCIL, told("t", "2021-10-04")), 1, Outcome.NOTED, null);
        Act withdrawn = new Act.WithdrawProposal(VISION, told("d", "2021-10-04"), "togs tillbaka");
        assertThat(alerts("2023-06-01", motion, board)).containsExactly("W-26");
        assertThat(alerts("2023-06-01", motion, submit(told("s", "2021-10-04"))))
                .containsExactly("W-26");
        assertThat(alerts("2023-06-01", motion, council)).isEmpty();
        assertThat(alerts("2023-06-01", motion, withdrawn)).isEmpty();
    }

    @Test
    void only_the_council_is_bound_to_take_up_at_its_next_meeting_what_it_tabled() {
        Act council = tabled(by(COUNCIL, told("b", "2021-09-27")), null);
        Act board = tabled(by(BOARD, told("b", "2021-09-27")), null);
        assertThat(alerts("2023-01-01", propose(told("p", "2021-02-01")), submit(told("s", "2021-03-01")), council))
                .containsExactly("W-19");
        assertThat(alerts("2023-01-01", propose(told("p", "2021-02-01")), submit(told("s", "2021-03-01")), board))
                .isEmpty();
        Act stated = tabled(by(COUNCIL, told("b", "2021-09-27")), "2021-10-25");
        Act taken = new Act.RejectVision(VISION, by(COUNCIL, told("n", "2021-10-25")), Decision.UNKNOWN);
        assertThat(alerts("2021-10-25", stated)).isEmpty();
        assertThat(alerts("2021-10-26", stated)).containsExactly("W-19");
        assertThat(alerts("2021-10-26", stated, taken)).isEmpty();
    }

    @Test
    void the_laws_behind_them_change_on_the_day_that_the_act_did() {
        LocalDate first = LocalDate.of(1992, 1, 1);
        LocalDate second = LocalDate.of(2018, 1, 1);
        assertThat(Rules.rule("W-19").orElseThrow().laws())
                .extracting(Law::from, Law::to, Law::paragraph)
                .containsExactly(tuple(first, second.minusDays(1), "KL91"), tuple(second, null, "KL 5:51"));
        assertThat(Rules.rule("W-26").orElseThrow().laws())
                .extracting(Law::from, Law::to, Law::paragraph)
                .containsExactly(tuple(first, second.minusDays(1), "KL91"), tuple(second, null, "KL 5:35, 6:34"));
        assertThat(Rules.rule("W-23").orElseThrow().laws())
                .extracting(Law::from, Law::paragraph)
                .containsExactly(tuple(null, Law.PRACTICE));
    }

    private static Act raised(Route route, String day) {
        return new Act.ProposeVision(
                VISION, told("m", day), "En idé", DocumentKind.VISION, null, null, List.of(), route);
    }

    private static Act tabled(EventMetadata t, @Nullable String until) {
        return new Act.TableMatter(
                VISION,
                t,
                Decision.UNKNOWN,
                new Support(Support.By.MAJORITY, null, null),
                until == null ? null : date(until));
    }

    private static List<String> alerts(String day, Act... acts) {
        return Situation.of(history(acts).known(), LocalDate.parse(day), TODAY).alerts().stream()
                .map(a -> a.kind().rule())
                .toList();
    }
}
