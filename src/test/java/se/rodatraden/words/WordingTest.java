package se.rodatraden.words;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.rodatraden.views.Alvesta;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.Outcome;
import se.rodatraden.words.situation.AlertWords;
import se.rodatraden.words.situation.Particulars;
import se.rodatraden.words.situation.Summary;

class WordingTest {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final LocalDate JULY = LocalDate.of(2014, 7, 1);

    private final History history = Alvesta.history();

    @Test
    void a_deferral_is_told_with_who_when_what_to_whom_and_that_no_resumption_is_recorded() {
        Situation on = Alvesta.on(history, JULY);

        assertThat(Wording.tag(on.standing(), SWEDISH)).isEqualTo("VILANDE");
        assertThat(Summary.sentence(on, history.known(), SWEDISH))
                .isEqualTo(
                        "Kommunstyrelsen hänsköt i juni 2014 det framtida arbetet och beslutet till den nya majoriteten"
                                + " (mandatperioden 2015–2018). Inget återupptagande är registrerat.");
        assertThat(Summary.sentence(on, history.known(), Locale.ENGLISH))
                .startsWith("The municipal board deferred the future work and the decision to “den nya majoriteten”")
                .contains("in June 2014")
                .endsWith("No resumption is recorded.");
    }

    @Test
    void who_has_it_since_when_and_what_is_next_are_said_with_what_must_be_known_to_read_them() {
        Situation on = Alvesta.on(history, JULY);

        assertThat(Particulars.holder(on.holder(), SWEDISH).line()).isEqualTo("kommunstyrelsen");
        assertThat(Particulars.since(on.since(), SWEDISH).line()).isEqualTo("juni 2014 · känt på månad");
        assertThat(Particulars.next(on.next(), SWEDISH).line())
                .isEqualTo("återupptas när en politisk majoritet har etablerats · datum inte känt");
    }

    @Test
    void possible_standings_are_named_and_none_is_picked() {
        Standing standing = history.known().on(LocalDate.of(2014, 1, 31));
        Situation on = Alvesta.on(history, LocalDate.of(2014, 1, 31));

        assertThat(Wording.tag(standing, SWEDISH)).isEqualTo("OKLART");
        assertThat(Summary.sentence(on, history.known(), SWEDISH))
                .startsWith("Oklart den dagen: arbetet kan ha varit ")
                .contains("i uppdragsskedet")
                .contains("i gång");
        assertThat(Wording.possibilities(standing, SWEDISH)).contains("uppdrag givet", "under arbete");
    }

    @Test
    void a_day_before_the_record_is_answered_as_such() {
        History dated = Alvesta.history(List.of(started("2014-05-10")));
        Situation on = Alvesta.on(dated, LocalDate.of(1999, 1, 1));

        assertThat(Wording.tag(on.standing(), SWEDISH)).isEqualTo("INGEN UPPGIFT");
        assertThat(Summary.sentence(on, dated.known(), SWEDISH))
                .isEqualTo("Registret har inga uppgifter från den tiden."
                        + " Den första daterade uppgiften gäller tidigast den 10 maj 2014.");
    }

    @Test
    void no_first_day_is_told_where_an_entry_may_be_of_any_day_before() {
        History owned = Alvesta.history(
                List.of(started("2014-05-10"), new Act.ChangeOwner(Alvesta.ID, told("owner", "../2014"), "kansliet")));
        History started = Alvesta.history(List.of(started("../2016-08-19")));
        LocalDate day = LocalDate.of(1999, 1, 1);

        assertThat(Summary.sentence(Alvesta.on(owned, day), owned.known(), SWEDISH))
                .isEqualTo("Registret har inga uppgifter från den tiden.");
        assertThat(Summary.sentence(Alvesta.on(started, day), started.known(), Locale.ENGLISH))
                .startsWith("Uncertain on that day")
                .doesNotContain("2016");
    }

    private static Act started(String date) {
        return new Act.StartWork(Alvesta.ID, told("work", date), "arbetet");
    }

    @Test
    void a_period_that_passed_is_an_alert_and_the_matter_is_still_deferred() {
        Situation on = Alvesta.on(history, LocalDate.of(2019, 1, 1));

        assertThat(Wording.tag(on.standing(), SWEDISH)).isEqualTo("VILANDE");
        assertThat(on.alerts()).extracting(Alert::kind).containsExactly(Alert.Kind.NOT_TAKEN_UP);
        assertThat(AlertWords.of(on.alerts().getFirst(), SWEDISH))
                .isEqualTo(
                        "Inget återupptagande är registrerat: perioden som ärendet hänsköts till gick ut den 31 december 2018.");
    }

    @Test
    void a_count_keeps_the_bound_of_its_source() {
        assertThat(lines("traffar", SWEDISH)).contains("Minst 450 svar/synpunkter");
        assertThat(lines("traffar", Locale.ENGLISH)).contains("At least 450 svar/synpunkter");
    }

    @Test
    void unknown_answers_and_an_unknown_outcome_are_said_to_be_unknown() {
        assertThat(lines("svar-1", SWEDISH)).containsExactly("Svaren är inte kända.");
        assertThat(lines("behandling-1", SWEDISH)).containsExactly("Utfallet är inte känt.");
    }

    @Test
    void the_wording_of_a_decision_is_kept_apart_as_a_quotation() {
        assertThat(Wording.fact(entry("hanskjutande").fact(), SWEDISH).wording())
                .startsWith("hänskjuta det framtida");
    }

    @Test
    void every_fact_has_a_title_in_both_languages() {
        for (Entry e : history.entries()) {
            assertThat(Wording.fact(e.fact(), SWEDISH).title()).isNotBlank();
            assertThat(Wording.fact(e.fact(), Locale.ENGLISH).title()).isNotBlank();
        }
    }

    @Test
    void before_the_decision_the_sentence_says_that_none_is_recorded() {
        List<Act> upToRemiss = new ArrayList<>(Alvesta.acts()).subList(0, 6);
        History open = Alvesta.history(upToRemiss);
        Situation on = Alvesta.on(open, Alvesta.TODAY);

        assertThat(Summary.sentence(on, open.known(), SWEDISH))
                .isEqualTo("Förslaget är på remiss, omgång 1. Svar väntas från nämnder, styrelser och lokala partier."
                        + " Svarstiden är inte känd.");
    }

    private List<String> lines(String entry, Locale locale) {
        return Wording.fact(entry(entry).fact(), locale).lines();
    }

    private Entry entry(String id) {
        return history.known().entries().entry(id).orElseThrow();
    }

    @Test
    void a_treatment_is_numbered_only_where_the_source_says_which_time_it_was() {
        EventMetadata told = told("behandling", "2014-05");
        Fact unnumbered = Recording.fact(
                new Act.RecordTreatment(Alvesta.ID, told, null, Outcome.UNKNOWN, null),
                new RecordedMetadata(told, Basis.RETROACTIVE, List.of()));

        assertThat(Wording.fact(unnumbered, SWEDISH).title()).isEqualTo("Behandling");
        assertThat(Wording.fact(unnumbered, Locale.ENGLISH).title()).isEqualTo("Consideration");
    }

    @Test
    void why_an_entry_was_corrected_is_said_also_where_something_was_left_out() {
        assertThat(Wording.correction(CorrectionKind.OMISSION, SWEDISH)).isEqualTo("Något hade utelämnats.");
        assertThat(Wording.correction(CorrectionKind.OMISSION, Locale.ENGLISH))
                .isEqualTo("Something had been left out.");
    }
}
