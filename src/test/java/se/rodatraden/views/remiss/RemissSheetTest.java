package se.rodatraden.views.remiss;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.VISION;
import static se.rodatraden.vision.history.Telling.history;
import static se.rodatraden.vision.history.Telling.propose;
import static se.rodatraden.vision.history.Telling.told;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.entry.Masking;
import se.rodatraden.vision.history.Surroundings;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.RemissMode;
import se.rodatraden.vision.value.Stance;

/** Who was asked and who has answered, round by round. */
class RemissSheetTest {
    private static final Addressee SCHOOL = new Addressee("skola", BodyKind.COMMITTEE, "skolnämnden");
    private static final Addressee SOCIAL = new Addressee("soc", BodyKind.COMMITTEE, "socialnämnden");
    private static final Addressee PARTY = new Addressee("c", BodyKind.PARTY, "Centerpartiet");
    private static final Addressee RESIDENTS = new Addressee("inv", BodyKind.RESIDENTS, "Invånare");

    private static Act send(int round, String day, String due, Addressee... to) {
        return new Act.SendToRemiss(
                VISION,
                told("r" + round, day),
                round,
                null,
                List.of(to),
                FuzzyDate.parse(due),
                List.of(),
                RemissMode.UNKNOWN);
    }

    private static Act answer(int round, Addressee from, String day, Stance stance) {
        return new Act.RecordRemissResponse(
                VISION, told("a" + round + from.id().replaceAll("\\W", ""), day), round, from, stance, null);
    }

    private static Act close(int round, String day, boolean known) {
        return new Act.CloseRemissRound(VISION, told("c" + round, day), round, known, null);
    }

    private static RemissSheet sheet(String day, Act... acts) {
        Act[] all = Stream.concat(Stream.of(propose(told("p", "2024-01-01"))), Stream.of(acts))
                .toArray(Act[]::new);
        LocalDate on = LocalDate.parse(day);
        return RemissSheet.of(Situation.of(
                history(all).known(Surroundings.of(Municipality.statutory("0764"))),
                on,
                LocalDate.parse("2026-11-22")));
    }

    private static List<AnswerState> states(RemissSheet sheet, int round) {
        return sheet.round(round).orElseThrow().cells().stream()
                .map(RemissCell::state)
                .toList();
    }

    @Test
    void of_those_who_have_not_answered_nothing_is_said_but_that_nothing_is_recorded() {
        Act[] acts = {
            send(1, "2024-02-01", "2024-03-01", SCHOOL, SOCIAL, PARTY),
            answer(1, SCHOOL, "2024-02-20", Stance.ABSTAINS),
            answer(1, SOCIAL, "2024-03-05", Stance.OPPOSES)
        };

        assertThat(states(sheet("2024-02-25", acts), 1))
                .containsExactly(AnswerState.ANSWERED, AnswerState.AWAITED, AnswerState.AWAITED);
        assertThat(states(sheet("2024-03-10", acts), 1))
                .containsExactly(AnswerState.ANSWERED, AnswerState.ANSWERED_LATE, AnswerState.OVERDUE);
        RemissRound round = sheet("2024-03-10", acts).round(1).orElseThrow();
        assertThat(round.answered()).isEqualTo(2);
        assertThat(round.without()).isEqualTo(1);
        assertThat(round.late()).isEqualTo(1);
        assertThat(round.byStance().keySet()).containsExactly(Stance.OPPOSES, Stance.ABSTAINS);
    }

    @Test
    void a_round_that_is_closed_asks_nobody_any_more_and_may_not_know_its_answers() {
        Act sent = send(1, "2024-02-01", "2024-03-01", SCHOOL);

        RemissSheet known = sheet("2024-04-01", sent, close(1, "2024-03-20", true));
        assertThat(states(known, 1)).containsExactly(AnswerState.NONE_RECORDED);
        assertThat(known.open()).isEmpty();
        assertThat(states(sheet("2024-04-01", sent, close(1, "2024-03-20", false)), 1))
                .containsExactly(AnswerState.NOT_KNOWN);
        assertThat(sheet("2024-03-10", sent, close(1, "2024-03-20", true)).open())
                .hasSize(1);
    }

    @Test
    void a_line_goes_on_through_the_rounds_and_tells_who_was_not_asked() {
        RemissSheet sheet = sheet(
                "2024-09-01",
                send(1, "2024-02-01", "2024-03-01", SCHOOL, SOCIAL),
                answer(1, RESIDENTS, "2024-02-10", Stance.COMMENTS_ONLY),
                close(1, "2024-03-20", true),
                send(2, "2024-05-01", "2024-12-01", new Addressee("sn", BodyKind.COMMITTEE, "Socialnämnden"), PARTY));

        assertThat(sheet.lines())
                .extracting(l -> l.addressee().name())
                .containsExactly("skolnämnden", "socialnämnden", "Invånare", "Centerpartiet");
        assertThat(sheet.lines().stream()
                        .map(l -> l.cells().stream().map(RemissCell::state).toList())
                        .toList())
                .containsExactly(
                        List.of(AnswerState.NONE_RECORDED, AnswerState.NOT_ASKED),
                        List.of(AnswerState.NONE_RECORDED, AnswerState.AWAITED),
                        List.of(AnswerState.UNINVITED, AnswerState.NOT_ASKED),
                        List.of(AnswerState.NOT_ASKED, AnswerState.AWAITED));
        assertThat(sheet.round(1).orElseThrow().fromResidents()).isEqualTo(1);
        assertThat(sheet.round(1).orElseThrow().uninvited()).isEqualTo(1);
    }

    @Test
    void two_names_that_are_masked_are_not_taken_for_one() {
        Addressee masked = new Addressee("#1", BodyKind.EXTERNAL, Masking.WORDS);
        RemissSheet sheet = sheet(
                "2024-09-01",
                send(1, "2024-02-01", "2024-03-01", masked),
                close(1, "2024-03-20", true),
                send(2, "2024-05-01", "2024-12-01", masked));

        assertThat(sheet.lines()).hasSize(2);
    }
}
