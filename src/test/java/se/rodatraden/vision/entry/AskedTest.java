package se.rodatraden.vision.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.municipality.MunicipalEvents.entered;
import static se.rodatraden.municipality.MunicipalEvents.established;
import static se.rodatraden.municipality.MunicipalEvents.municipality;
import static se.rodatraden.vision.history.Telling.*;
import static se.rodatraden.vision.situation.HolderTest.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.situation.Due;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.RemissMode;
import se.rodatraden.vision.value.Stance;

/** What is asked of whom in a remiss, by when, and whose answer an answer is. */
class AskedTest {
    private static final Addressee SOCIAL = new Addressee("soc", BodyKind.COMMITTEE, "socialnämnden");
    private static final Addressee EDUCATION = new Addressee("bildning", BodyKind.COMMITTEE, "bildningsnämnden");
    private static final Municipality STATUTORY = Municipality.statutory("0764");
    private static final Municipality MERGED = municipality(
            established("skola", "skolnämnden", "2011-01-01"),
            established("bildning", "bildningsnämnden", "2024-03-01"),
            new MunicipalEvent.BodiesMerged("0764", entered("m", "2024-03-01"), List.of("skola"), "bildning", null));

    @Test
    void more_time_for_one_moves_the_last_day_of_that_one_alone() {
        Act[] acts = {
            remiss(),
            more("l", "skola", "2024-04-01"),
            answer("a1", SCHOOL, "2024-03-20"),
            answer("a2", SOCIAL, "2024-03-20")
        };
        Round round = on(STATUTORY, "2024-05-01", acts).rounds().getFirst();

        assertThat(round.due()).isEqualTo(FuzzyDate.parse("2024-03-01"));
        assertThat(round.answers()).extracting(Round.Answer::late).containsExactly(false, true);
        assertThat(round.asked()).extracting(Asked::late).containsExactly(false, true);
        assertThat(round.asked().getFirst().due()).isEqualTo(FuzzyDate.parse("2024-04-01"));
    }

    @Test
    void more_time_for_all_is_more_than_less_time_for_one() {
        Situation later =
                on(STATUTORY, "2024-02-25", remiss(), more("l", "skola", "2024-04-01"), more("m", null, "2024-05-01"));
        assertThat(later.asked()).extracting(Asked::due).containsOnly(FuzzyDate.parse("2024-05-01"));

        Situation still =
                on(STATUTORY, "2024-02-25", remiss(), more("l", "skola", "2024-04-01"), more("m", null, "2024-03-15"));
        assertThat(still.asked())
                .extracting(Asked::due)
                .containsExactly(FuzzyDate.parse("2024-04-01"), FuzzyDate.parse("2024-03-15"));
    }

    @Test
    void who_has_answered_is_asked_no_more_and_the_alert_is_for_the_others() {
        Act[] acts = {remiss(), more("l", "skola", "2024-04-01"), answer("a2", SOCIAL, "2024-02-20")};
        Situation situation = on(STATUTORY, "2024-03-10", acts);

        assertThat(Asked.open(situation.asked())).extracting(Asked::addressee).containsExactly(SCHOOL);
        assertThat(situation.alerts()).isEmpty();
        assertThat(situation.next().when()).isEqualTo(FuzzyDate.parse("2024-04-01"));
        assertThat(on(STATUTORY, "2024-04-02", acts).alerts())
                .containsExactly(new Alert(Alert.Kind.ANSWERS_OVERDUE, "r", LocalDate.parse("2024-04-02")));
    }

    @Test
    void while_one_is_overdue_the_next_answer_is_the_one_to_come() {
        Situation situation = on(STATUTORY, "2024-03-10", remiss(), more("l", "skola", "2024-04-01"));
        assertThat(situation.next().when()).isEqualTo(FuzzyDate.parse("2024-04-01"));
        assertThat(situation.alerts()).extracting(Alert::since).containsExactly(LocalDate.parse("2024-03-02"));
    }

    @Test
    void the_last_days_tell_who_got_their_own_and_what_is_answered() {
        History history = history(
                propose(told("p", "2023-12-01")),
                remiss(),
                more("l", "skola", "2024-04-01"),
                answer("a2", SOCIAL, "2024-02-20"));
        Known known = history.known();
        List<Due> dues = Due.stated(Situation.of(known, LocalDate.parse("2024-03-10"), TODAY), known);

        assertThat(dues).extracting(Due::from).containsExactly("r", "l");
        assertThat(dues).extracting(Due::by).containsExactly("a2", null);
    }

    @Test
    void the_successors_answer_is_the_answer_of_the_one_who_was_asked() {
        Act[] acts = {remiss(), answer("a", EDUCATION, "2024-03-20"), closed("2024-04-01")};
        Known known = history(acts).known(MERGED);
        Round round = on(MERGED, "2024-05-01", acts).rounds().getFirst();

        assertThat(known.deviations()).extracting(Deviation::rule).doesNotContain("W-12");
        assertThat(round.answers().getFirst().uninvited()).isFalse();
        assertThat(round.silent()).containsExactly(SOCIAL);
        assertThat(round.asked().getFirst().answered()).isEqualTo("a");
    }

    @Test
    void one_who_has_not_taken_over_yet_is_uninvited() {
        Act[] acts = {remiss(), answer("a", EDUCATION, "2024-02-20"), closed("2024-04-01")};

        assertThat(history(acts).known(MERGED).deviations())
                .extracting(Deviation::rule)
                .contains("W-12");
        assertThat(on(MERGED, "2024-05-01", acts).rounds().getFirst().silent()).containsExactly(SCHOOL, SOCIAL);
    }

    @Test
    void the_successor_is_asked_from_its_first_day() {
        assertThat(on(MERGED, "2024-02-29", remiss()).asked().getFirst().body().name())
                .isEqualTo("skolnämnden");
        assertThat(on(MERGED, "2024-03-01", remiss()).asked().getFirst().body().name())
                .isEqualTo("bildningsnämnden");
        assertThat(on(MERGED, "2024-03-01", remiss()).asked().getFirst().addressee())
                .isEqualTo(SCHOOL);
    }

    @Test
    void nobody_is_asked_when_the_round_is_closed_or_the_matter_decided() {
        assertThat(on(STATUTORY, "2024-05-01", remiss(), closed("2024-04-01")).asked())
                .isEmpty();
        Situation decided =
                on(STATUTORY, "2024-05-01", remiss(), submit(told("s", "2024-04-01")), adopt(told("d", "2024-04-22")));
        assertThat(decided.asked()).isEmpty();
        assertThat(decided.alerts()).isEmpty();
    }

    @Test
    void a_round_is_closed_early_while_one_who_got_more_time_has_it_left() {
        Act[] early = {remiss(), more("l", "skola", "2024-04-15"), closed("2024-04-01")};
        assertThat(history(early).known().deviations())
                .extracting(Deviation::rule)
                .contains("W-14");

        Act[] answered = {
            remiss(), more("l", "skola", "2024-04-15"), answer("a", SCHOOL, "2024-03-20"), closed("2024-04-01")
        };
        assertThat(history(answered).known().deviations())
                .extracting(Deviation::rule)
                .doesNotContain("W-14");
    }

    @Test
    void an_answer_that_comes_in_after_submission_is_an_ordinary_act() {
        Act[] acts = {
            propose(told("p", "2023-12-01")),
            remiss(),
            closed("2024-03-02"),
            submit(told("s", "2024-03-20")),
            answer("a", SCHOOL, "2024-03-25")
        };
        assertThat(history(acts).known().deviations())
                .extracting(Deviation::rule)
                .doesNotContain("E-STATE");
        assertThat(on(STATUTORY, "2024-05-01", acts).rounds().getFirst().answers())
                .extracting(Round.Answer::late)
                .containsExactly(true);
    }

    private static Act remiss() {
        return new Act.SendToRemiss(
                VISION,
                told("r", "2024-01-10"),
                1,
                null,
                List.of(SCHOOL, SOCIAL),
                FuzzyDate.parse("2024-03-01"),
                List.of(),
                RemissMode.UNKNOWN);
    }

    private static Act more(String entry, @Nullable String addressee, String due) {
        String day = entry.equals("l") ? "2024-02-20" : "2024-02-22";
        return new Act.ExtendRemissDeadline(VISION, told(entry, day), 1, addressee, FuzzyDate.parse(due));
    }

    private static Act answer(String entry, Addressee from, String day) {
        return new Act.RecordRemissResponse(VISION, told(entry, day), 1, from, Stance.SUPPORTS, null);
    }

    private static Act closed(String day) {
        return new Act.CloseRemissRound(VISION, told("c", day), 1, true, null);
    }

    private static Situation on(Municipality municipality, String day, Act... acts) {
        return Situation.of(history(acts).known(municipality), LocalDate.parse(day), TODAY);
    }
}
