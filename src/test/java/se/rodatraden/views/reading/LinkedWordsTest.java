package se.rodatraden.views.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.views.Alvesta;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.LinkedVision;
import se.rodatraden.vision.history.Surroundings;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.AlertWords;
import se.rodatraden.words.situation.Summary;

/** What another document's entries make of the words on this one: it is called by its title and never by its id. */
class LinkedWordsTest {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final BodyRef COUNCIL = new BodyRef("kf", BodyKind.COUNCIL, "kommunfullmäktige");
    private static final VisionId OLD = new VisionId("1861", "skargard");
    private static final VisionId NEW = new VisionId("1861", "inland");

    @Test
    void a_deferred_matter_goes_on_in_the_document_that_names_it_as_its_predecessor() {
        Act deferred = new Act.DeferDecision(
                OLD,
                told("vilar", "2011-03-14"),
                Decision.UNKNOWN,
                new DeferralTarget(null, null, null, "tills vidare", null),
                Scope.BOTH);
        History old =
                history(OLD, "Skärgårdsvisionen", new Act.StartWork(OLD, told("a", "2010-09-06"), "ett"), deferred);
        History next = history(
                NEW,
                "Inlandsvisionen",
                new Act.StartWork(NEW, told("a", "2013-01-21"), "två"),
                link(Link.Relation.PREDECESSOR, "2013-01-21"));

        assertThat(said(old, next, "2012-06-01", SWEDISH)).endsWith("Inget återupptagande är registrerat.");
        assertThat(said(old, next, "2014-06-01", SWEDISH)).endsWith("Arbetet fortsätter i ”Inlandsvisionen”.");
        assertThat(said(old, next, "2014-06-01", Locale.ENGLISH)).endsWith("The work goes on in “Inlandsvisionen”.");
    }

    @Test
    void what_is_replaced_is_not_called_repealed() {
        History next =
                history(NEW, "Inlandsvisionen", adopt(NEW, "2018-11-26"), link(Link.Relation.SUPERSEDES, "2018-11-26"));

        assertThat(said(replaced(), next, "2020-01-01", SWEDISH))
                .contains("är ersatt av ”Inlandsvisionen”")
                .doesNotContain("upphävd");
        assertThat(said(replaced(), next, "2020-01-01", Locale.ENGLISH))
                .contains("has been replaced by “Inlandsvisionen”")
                .doesNotContain("repealed");
    }

    @Test
    void the_one_that_takes_its_place_has_a_name_and_where_the_register_lacks_it_no_id_stands_there() {
        History next = history(NEW, "Inlandsvisionen", adopt(NEW, "2018-11-26"));

        assertThat(lines(replaced(), around(next), SWEDISH)).contains("Ersätts av ”Inlandsvisionen”");
        assertThat(lines(replaced(), around(next), Locale.ENGLISH)).contains("Replaced by “Inlandsvisionen”");
        for (Locale locale : List.of(SWEDISH, Locale.ENGLISH)) {
            assertThat(String.join(" ", lines(replaced(), around(), locale))).doesNotContain("1861", "inland");
        }
    }

    @Test
    void an_old_motion_lacks_a_decision_or_a_report_and_has_been_with_the_council_from_its_first_day() {
        Alert alert = new Alert(Alert.Kind.MOTION_OLD, "m", LocalDate.parse("2021-02-04"));

        assertThat(AlertWords.of(alert, SWEDISH)).contains("beslut").containsAnyOf("anmälan", "anmäl");
        assertThat(AlertWords.of(alert, Locale.ENGLISH)).contains("decision", "report");
        assertThat(AlertWords.of(alert, SWEDISH)).doesNotContain("fått det till sig", "nått fullmäktige");
    }

    /** That nothing came of it is not known: what is not recorded may have happened all the same. */
    @ParameterizedTest
    @EnumSource(Alert.Kind.class)
    void no_alert_says_that_nobody_did_what_is_only_not_recorded(Alert.Kind kind) {
        Alert alert = new Alert(kind, "m", LocalDate.parse("2021-02-04"));

        assertThat(AlertWords.of(alert, SWEDISH)).isNotBlank().doesNotContainIgnoringCase("ingen har ");
        assertThat(AlertWords.of(alert, Locale.ENGLISH)).isNotBlank().doesNotContainIgnoringCase("nobody has");
    }

    private static History replaced() {
        Act repeal = new Act.RepealVision(
                OLD, told("byts", "2018-11-26"), Decision.UNKNOWN, null, FuzzyDate.parse("2019-01-01"), NEW);
        return history(OLD, "Skärgårdsvisionen", adopt(OLD, "2009-05-25"), repeal);
    }

    private static Act adopt(VisionId id, String day) {
        String title = id.equals(OLD) ? "Skärgårdsvisionen" : "Inlandsvisionen";
        return new Act.AdoptVision(
                id, told("antas", day), Decision.UNKNOWN, title, null, null, null, null, List.of(), null);
    }

    private static Act link(Link.Relation relation, String day) {
        return new Act.LinkDocument(NEW, told("lank", day), new Link(relation, "Skärgårdsvisionen", OLD, null, null));
    }

    private static EventMetadata told(String entry, String day) {
        return Telling.asOccurred(Telling.by(COUNCIL, Telling.told(entry, day)));
    }

    private static History history(VisionId id, String title, Act... acts) {
        var register = new VisionCommand.RegisterVision(id, title, DocumentKind.VISION, null);
        return Alvesta.history(new VisionCommand.RecordHistory(id, register, List.of(acts)));
    }

    private static Surroundings around(History... others) {
        return new Surroundings(
                Municipality.statutory("1861"),
                List.of(others).stream().map(LinkedVision::of).toList());
    }

    private static String said(History of, History other, String day, Locale locale) {
        Known known = of.known(around(other));
        return Summary.sentence(Situation.of(known, LocalDate.parse(day), Alvesta.TODAY), known, locale);
    }

    private static List<String> lines(History of, Surroundings around, Locale locale) {
        Known known = of.known(around);
        Situation situation = Situation.of(known, LocalDate.parse("2020-01-01"), Alvesta.TODAY);
        VisionOn on =
                new VisionOn(of, known, Reading.of(of.registered(), known, situation), 1, 1, ConfidentialityMarks.NONE);
        return of.entries().stream()
                .map(e -> e.fact())
                .filter(Fact.VisionRepealed.class::isInstance)
                .flatMap(f -> Wording.fact(f, on, locale).lines().stream())
                .toList();
    }
}
