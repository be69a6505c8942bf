package se.rodatraden.words.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.views.Alvesta;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.views.rows.Periods;
import se.rodatraden.views.rows.Snapshots;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.CourtCase;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.situation.Why;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.words.Wording;

/** What is said of a document that courts, legal force or the law of the day make something else of. */
class DocumentSentencesTest {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final BodyRef COUNCIL = new BodyRef("kf", BodyKind.COUNCIL, "kommunfullmäktige");
    private static final BodyRef COURT = new BodyRef(null, BodyKind.EXTERNAL, "rätten");
    private static final CourtCase FIRST = new CourtCase("Förvaltningsrätten i Malmö", "1-24");
    private static final CourtCase HIGHER = new CourtCase("Kammarrätten i Göteborg", "9-24");

    @Test
    void the_paragraph_is_that_of_the_day_of_the_decision() {
        String counted = "Den gäller. Beslutet anger ingen första dag, så den räknas från beslutsdagen";
        assertThat(presumed("2019-06-17")).endsWith(counted + " (13 kap. 14 § kommunallagen, KL 13:14).");
        assertThat(presumed("2018-01-01")).endsWith(counted + " (13 kap. 14 § kommunallagen, KL 13:14).");
        String old = " (10 kap. 14 a § 1991 års kommunallag, KL91 10:14 a).";
        assertThat(presumed("2017-12-31")).endsWith(counted + old);
        assertThat(presumed("2002-07-01")).endsWith(counted + old);
        assertThat(presumed("2002-06-30")).endsWith(counted + ".");
        assertThat(presumed("2017-12/2018-01")).as("either law").endsWith(counted + ".");
        assertThat(presumed("2002")).as("none for half of the year").endsWith(counted + ".");

        Act company = adopt(new BodyRef(null, BodyKind.COMPANY, "Bolaget AB"), "k", "2019-06-17", "V", null, null);
        assertThat(said("2020-01-01", company)).endsWith(counted + ".");
        assertThat(why("2020-01-01", company)).containsExactly("adopt-vision");
        assertThat(why("2017-06-01", adopt("k", "2016-12-19", "V", null)))
                .containsExactly("adopt-vision", "KL91 10:14 a");
    }

    private static String presumed(String day) {
        return said("2020-12-31", adopt("k", day, "V", null));
    }

    @Test
    void a_decision_that_is_annulled_and_not_for_good_is_not_called_stopped() {
        Act[] acts = {adopt("k", "2024-02-26", "V", null), appeal("o", "2024-03-20"), annul(FIRST, "d", "2024-09-02")};
        assertThat(said("2024-09-10", acts))
                .endsWith("Beslutet är upphävt av Förvaltningsrätten i Malmö; att domen har fått laga kraft är inte"
                        + " registrerat.");
        assertThat(tag("2024-09-10", acts)).isEqualTo("UPPHÄVD, INTE SLUTLIGT");
        assertThat(why("2024-09-10", acts)).contains("decide-appeal");
        Act stopped = new Act.GrantInhibition(Alvesta.ID, told("i", "2024-03-25", COURT), List.of("k"), FIRST);
        assertThat(said("2024-04-01", acts[0], acts[1], stopped))
                .endsWith("Förvaltningsrätten i Malmö har stoppat beslutet tills vidare; dokumentet gäller inte under"
                        + " tiden.");
        assertThat(tag("2024-04-01", acts[0], acts[1], stopped)).isEqualTo("TILLS VIDARE STOPPAD");
        Snapshot line =
                Snapshots.snapshot(history(acts).registered(), history(acts).known(), LocalDate.parse("2024-09-10"));
        assertThat(Wording.tag(line, SWEDISH)).as("in the register").isEqualTo("UPPHÄVD, INTE SLUTLIGT");
    }

    @Test
    void the_court_that_annulled_is_named_and_not_the_one_that_dismissed_the_appeal_of_it() {
        Act dismissed = new Act.DecideAppeal(
                Alvesta.ID, told("d2", "2024-12-02", COURT), List.of("k"), HIGHER, AppealOutcome.DISMISSED, true, null);
        Act[] acts = {
            adopt("k", "2024-02-26", "V", null), appeal("o", "2024-03-20"), annul(FIRST, "d", "2024-09-02"), dismissed
        };
        assertThat(said("2024-12-10", acts))
                .isEqualTo("Förvaltningsrätten i Malmö upphävde den 2 september 2024 beslutet. Domen står fast, och"
                        + " ärendet är öppet igen. Inget dokument gäller.");
        Act former = adopt("f", "2018-06-18", "Första visionen", null);
        assertThat(said("2024-12-10", former, acts[0], acts[1], acts[2], dismissed))
                .startsWith("”Första visionen” gäller.")
                .endsWith("ärendet är öppet igen.");
        assertThat(said("2024-09-10", former, acts[0], acts[1], acts[2]))
                .contains("Beslutet är upphävt av Förvaltningsrätten i Malmö")
                .endsWith("Under tiden gäller ”Första visionen”.");
    }

    @Test
    void the_court_that_refused_leave_to_appeal_has_not_annulled() {
        Act[] acts = {adopt("k", "2024-02-26", "V", null), appeal("o", "2024-03-20"), annul(FIRST, "d", "2024-09-02")};
        assertThat(said("2024-12-10", acts[0], acts[1], acts[2], leave("t", "2024-12-02", false)))
                .isEqualTo("Förvaltningsrätten i Malmö upphävde den 2 september 2024 beslutet. Domen står fast, och"
                        + " ärendet är öppet igen. Inget dokument gäller.");
        assertThat(said("2024-12-10", acts[0], acts[1], acts[2], leave("t", "2024-12-02", true)))
                .endsWith("Beslutet är upphävt av Förvaltningsrätten i Malmö; att domen har fått laga kraft är inte"
                        + " registrerat. Kammarrätten i Göteborg har gett prövningstillstånd och prövar målet.");
    }

    @Test
    void a_document_of_which_a_part_is_annulled_is_in_force_and_says_which_part_and_by_whom() {
        Act adopted = adopt("k", "2024-02-26", "V", "2024-03-01");
        Act part = annulPart("avsnitt 3");
        Act[] acts = {adopted, appeal("o", "2024-03-20"), part};
        assertThat(said("2024-09-10", acts))
                .endsWith(
                        "Den gäller från och med den 1 mars 2024. Beslutet är delvis upphävt av Förvaltningsrätten i Malmö:"
                                + " avsnitt 3; att domen har fått laga kraft är inte registrerat.");
        assertThat(said("2024-09-01", acts)).doesNotContain("upphävt");
        assertThat(tag("2024-09-10", acts)).isEqualTo("GÄLLER, DELVIS UPPHÄVT, INTE SLUTLIGT");
        assertThat(tag("2024-09-01", acts)).isEqualTo("GÄLLER");
        assertThat(why("2024-09-10", acts)).contains("decide-appeal");
        assertThat(said("2024-09-10", adopted, annulPart(null))).contains("(vilken del är inte registrerat)");

        Act refused = leave("t", "2024-12-02", false);
        History h = history(adopted, acts[1], part, refused);
        assertThat(said(h, "2024-12-02"))
                .endsWith("delvis upphävt av Förvaltningsrätten i Malmö: avsnitt 3; domen har fått laga kraft.");
        Snapshot line = Snapshots.snapshot(h.registered(), h.known(), LocalDate.parse("2024-12-02"));
        assertThat(Wording.tag(line, SWEDISH)).as("in the register").isEqualTo("GÄLLER, DELVIS UPPHÄVT");
        assertThat(Wording.documentTag(line, Locale.ENGLISH)).isEqualTo("IN FORCE, PARTLY ANNULLED");
        assertThat(line.en())
                .endsWith("annulled in part by Förvaltningsrätten i Malmö: avsnitt 3; the judgment is" + " final.");
    }

    private static Act annulPart(@Nullable String part) {
        return new Act.DecideAppeal(
                Alvesta.ID,
                told("d", "2024-09-02", COURT),
                List.of("k"),
                FIRST,
                AppealOutcome.PARTLY_ANNULLED,
                false,
                part);
    }

    private static Act leave(String entry, String day, boolean granted) {
        return new Act.RecordLeaveToAppeal(Alvesta.ID, told(entry, day, COURT), List.of("k"), HIGHER, granted);
    }

    @Test
    void a_version_that_does_not_apply_yet_is_not_told_the_end_of_the_one_before() {
        Act old = adopt(COUNCIL, "k", "2020-02-24", "Gammal vision", "2020-03-01", "2025");
        Act next = adopt("l", "2025-03-30", "Ny vision", "2027-01-01");
        assertThat(said("2025-06-01", old, next))
                .endsWith("”Ny vision”. Den börjar gälla den 1 januari 2027. Till dess gäller ”Gammal vision”.");
        assertThat(said("2026-06-01", old, next))
                .endsWith("Den börjar gälla den 1 januari 2027. Giltighetstiden för ”Gammal vision” har gått ut.");
        assertThat(said("2027-01-01", old, next)).endsWith("Den gäller från och med den 1 januari 2027.");
        History h = history(old, adopt("l", "2024-03-30", "Ny vision", "2025-01-01"));
        assertThat(Periods.of(h, h.known()).list())
                .as("the register turns the leaf on the first day")
                .extracting(Periods.Period::from)
                .contains(LocalDate.parse("2025-01-01"));
    }

    @Test
    void whether_a_comprehensive_plan_has_legal_force_is_said_to_be_unknown() {
        History plan = Alvesta.history(new VisionCommand.RecordHistory(
                Alvesta.ID,
                new VisionCommand.RegisterVision(Alvesta.ID, "Plan", new DocumentKind("ÖVERSIKTSPLAN"), null),
                List.of(adopt("k", "2024-02-26", "Plan", null))));
        assertThat(said(plan, "2024-03-10")).contains("Den gäller inte än", "PBL 3:21");
        assertThat(said(plan, "2024-06-01"))
                .endsWith(
                        "Den gäller först när beslutet har fått laga kraft (3 kap. 21 § plan- och bygglagen, PBL 3:21); om det har det är inte"
                                + " registrerat.");
        assertThat(Alvesta.on(plan, LocalDate.parse("2024-06-01")).why())
                .extracting(Why::rule)
                .contains("PBL 3:21");
    }

    private static Act adopt(String entry, String day, String title, @Nullable String from) {
        return adopt(COUNCIL, entry, day, title, from, null);
    }

    private static Act adopt(
            BodyRef body, String entry, String day, String title, @Nullable String from, @Nullable String to) {
        return new Act.AdoptVision(
                Alvesta.ID,
                told(entry, day, body),
                Decision.UNKNOWN,
                title,
                null,
                from == null ? null : FuzzyDate.parse(from),
                to == null ? null : FuzzyDate.parse(to),
                null,
                List.of(),
                null);
    }

    private static Act appeal(String entry, String day) {
        return new Act.LodgeAppeal(Alvesta.ID, told(entry, day, COUNCIL), List.of("k"), FIRST, null, List.of());
    }

    private static Act annul(CourtCase court, String entry, String day) {
        return new Act.DecideAppeal(
                Alvesta.ID, told(entry, day, COURT), List.of("k"), court, AppealOutcome.ANNULLED, false, null);
    }

    private static EventMetadata told(String entry, String day, BodyRef body) {
        return new EventMetadata(
                entry,
                FuzzyDate.parse(day),
                Certainty.STATED,
                body,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                true,
                "det hände");
    }

    private static History history(Act... acts) {
        return Alvesta.history(List.of(acts));
    }

    private static String said(String day, Act... acts) {
        return said(history(acts), day);
    }

    private static String said(History h, String day) {
        return Summary.sentence(situation(h, day), h.known(), SWEDISH);
    }

    private static String tag(String day, Act... acts) {
        return Wording.tag(situation(history(acts), day).standing(), SWEDISH);
    }

    private static List<String> why(String day, Act... acts) {
        return situation(history(acts), day).why().stream().map(Why::rule).toList();
    }

    private static Situation situation(History h, String day) {
        return Alvesta.on(h, LocalDate.parse(day));
    }
}
