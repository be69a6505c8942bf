package se.rodatraden.views.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.municipality.MunicipalEvents.entered;
import static se.rodatraden.municipality.MunicipalEvents.established;
import static se.rodatraden.municipality.MunicipalEvents.municipality;
import static se.rodatraden.vision.history.LegalTelling.adopt;
import static se.rodatraden.vision.history.LegalTelling.appeal;
import static se.rodatraden.vision.history.LegalTelling.approve;
import static se.rodatraden.vision.history.LegalTelling.confirm;
import static se.rodatraden.vision.history.LegalTelling.post;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.Source;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.views.reading.MunicipalVisions;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Surroundings;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.Goal;
import se.rodatraden.vision.value.Relevance;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.vision.value.SourceValue;

/** What each indicator finds, and out of how many. */
class QualityReportTest {
    private static final Municipality STATUTORY = Municipality.statutory("0764");

    private static QualityReport report(Municipality municipality, String day, Act... acts) {
        LocalDate on = LocalDate.parse(day);
        History history = history(acts);
        return QualityReport.of(
                municipality,
                List.of(MunicipalVisions.One.of(history, history.known(Surroundings.of(municipality)), on, TODAY)),
                on);
    }

    private static Measure of(QualityReport report, Indicator indicator) {
        return report.measures().stream()
                .filter(m -> m.indicator() == indicator)
                .findFirst()
                .orElseThrow();
    }

    private static Measure measure(Indicator indicator, String day, Act... acts) {
        return of(report(STATUTORY, day, acts), indicator);
    }

    private static List<@Nullable String> entries(Measure m) {
        List<@Nullable String> entries = new ArrayList<>();
        m.findings()
                .forEach(f -> entries.add(f.entry() == null ? null : f.entry().id()));
        return entries;
    }

    private static void finds(Measure m, int of, String... entries) {
        assertThat(entries(m)).containsExactly(entries);
        assertThat(m.of()).isEqualTo(of);
    }

    private static EventMetadata sourced(EventMetadata t) {
        return new EventMetadata(
                t.entry(),
                t.occurred(),
                t.certainty(),
                t.body(),
                List.of(new Source("Protokoll", null, null, null, null, false)),
                t.registry(),
                t.note(),
                t.after(),
                t.before(),
                t.recordAsOccurred(),
                t.reason());
    }

    @Test
    void there_is_a_measure_for_each_indicator_in_their_order() {
        assertThat(report(STATUTORY, "2026-01-01").measures())
                .extracting(Measure::indicator)
                .containsExactly(Indicator.values());
        assertThat(Arrays.stream(Indicator.values()).map(Indicator::slug)).doesNotHaveDuplicates();
    }

    @Test
    void a_decision_without_a_number_and_an_entry_without_a_source_are_found_among_those_there_are() {
        Act numbered = new Act.DeferDecision(
                VISION,
                sourced(told("d", "2024-03-01")),
                new Decision(null, null, "KS 2024/3"),
                new DeferralTarget(null, null, null, "tills vidare", null),
                Scope.BOTH);

        finds(
                measure(
                        Indicator.DECISION_WITHOUT_DNR,
                        "2024-06-01",
                        propose(told("p", "2024-01-01")),
                        numbered,
                        adopt("a", "2024-05-01", null, null)),
                2,
                "a");
        finds(
                measure(Indicator.ENTRY_WITHOUT_SOURCE, "2024-06-01", propose(told("p", "2024-01-01")), numbered),
                2,
                "p");
        finds(
                measure(Indicator.ENTRY_WITHOUT_SOURCE, "2024-02-01", propose(told("p", "2024-01-01")), numbered),
                1,
                "p");
    }

    @Test
    void legal_force_is_missed_only_when_its_time_has_come_and_nobody_confirms_it() {
        Act[] posted = {
            adopt("a", "2024-01-10", null, null), approve("m", "2024-01-15", "a"), post("t", "2024-01-16", "a")
        };
        finds(measure(Indicator.LEGAL_FORCE_UNCONFIRMED, "2024-01-20", posted), 0);
        finds(measure(Indicator.LEGAL_FORCE_UNCONFIRMED, "2024-03-01", posted), 1, "a");

        Act[] confirmed = {
            posted[0], posted[1], posted[2], confirm("l", "2024-02-20", ForceBasis.NO_APPEAL_CONFIRMED_WITH_COURT, "a")
        };
        finds(measure(Indicator.LEGAL_FORCE_UNCONFIRMED, "2024-03-01", confirmed), 1);

        Act[] appealed = {posted[0], posted[1], posted[2], appeal("o", "2024-01-30", "a")};
        finds(measure(Indicator.LEGAL_FORCE_UNCONFIRMED, "2024-03-01", appealed), 0);
    }

    @Test
    void a_decision_of_which_no_announcement_is_recorded_is_told_as_such_when_long_has_passed() {
        Act adopted = adopt("a", "2024-01-10", null, null);
        finds(measure(Indicator.LEGAL_FORCE_UNCONFIRMED, "2024-02-10", adopted), 0);
        Measure later = measure(Indicator.LEGAL_FORCE_UNCONFIRMED, "2024-06-10", adopted);
        finds(later, 1, "a");
        assertThat(later.findings().getFirst().detail()).isEqualTo(Finding.Detail.POSTING_NOT_RECORDED);
    }

    @Test
    void an_open_round_counts_when_its_last_day_has_passed() {
        Act[] acts = {propose(told("p", "2024-01-01")), send(told("r", "2024-02-01"), 1, "2024-03-01")};
        finds(measure(Indicator.REMISS_PAST_DUE, "2024-02-20", acts), 1);
        finds(measure(Indicator.REMISS_PAST_DUE, "2024-03-02", acts), 1, "r");
        finds(measure(Indicator.REMISS_PAST_DUE, "2024-04-02", acts[0], acts[1], close(told("c", "2024-03-20"), 1)), 0);
    }

    @Test
    void a_deferral_counts_when_the_day_it_points_at_has_passed() {
        Act deferred = new Act.DeferDecision(
                VISION,
                told("d", "2024-03-01"),
                Decision.UNKNOWN,
                new DeferralTarget(null, null, FuzzyDate.parse("2024-09-01"), null, null),
                Scope.BOTH);
        finds(measure(Indicator.DEFERRAL_PASSED, "2024-06-01", propose(told("p", "2024-01-01")), deferred), 1);
        finds(measure(Indicator.DEFERRAL_PASSED, "2024-10-01", propose(told("p", "2024-01-01")), deferred), 1, "d");
    }

    @Test
    void a_conflict_counts_until_a_value_is_chosen() {
        List<SourceValue> values = List.of(new SourceValue("2009", null), new SourceValue("2010", null));
        finds(
                measure(
                        Indicator.SOURCE_CONFLICT_OPEN,
                        "2024-06-01",
                        new Act.RecordSourceConflict(
                                VISION, told("k1", "2024-01-01"), "när", values, null, "olika", null),
                        new Act.RecordSourceConflict(
                                VISION, told("k2", "2024-01-01"), "när", values, "2010", "protokollet", null)),
                2,
                "k1");
    }

    @Test
    void an_open_matter_is_still_after_a_year_and_a_settled_one_never() {
        Act proposed = propose(told("p", "2024-01-01"));
        assertThat(measure(Indicator.STILL_FOR_A_YEAR, "2024-12-31", proposed).count())
                .isZero();
        Measure still = measure(Indicator.STILL_FOR_A_YEAR, "2025-02-01", proposed);
        assertThat(still.count()).isEqualTo(1);
        assertThat(still.of()).isEqualTo(1);
        assertThat(measure(Indicator.STILL_FOR_A_YEAR, "2026-02-01", adopt("a", "2024-01-10", null, null))
                        .of())
                .isZero();
    }

    @Test
    void an_order_that_nobody_knows_is_uncertain_and_a_stated_one_is_not() {
        Act[] guessed = {propose(told("p", "2024-01")), hold(told("h", "2024-01"))};
        assertThat(measure(Indicator.ORDER_UNCERTAIN, "2024-06-01", guessed).count())
                .isEqualTo(1);
        finds(
                measure(
                        Indicator.ORDER_UNCERTAIN,
                        "2024-06-01",
                        propose(told("p", "2024-01")),
                        hold(told("h", "2024-01", "p"))),
                2);
        finds(
                measure(
                        Indicator.ORDER_UNCERTAIN,
                        "2024-06-01",
                        propose(told("p", "2024-01")),
                        hold(told("h", "2024-02"))),
                2);
    }

    @Test
    void a_year_that_is_a_conclusion_or_not_known_counts() {
        Act inferred =
                hold(with(told("h", "2018-05-21"), FuzzyDate.parse("XXXX-05-21").in(2018)));
        finds(
                measure(
                        Indicator.YEAR_NOT_STATED,
                        "2024-06-01",
                        propose(told("p", "2017-01-01")),
                        inferred,
                        hold(told("u", null))),
                3,
                "u",
                "h");
    }

    private static EventMetadata with(EventMetadata t, FuzzyDate occurred) {
        return new EventMetadata(
                t.entry(),
                occurred,
                t.certainty(),
                t.body(),
                t.sources(),
                t.registry(),
                t.note(),
                t.after(),
                t.before(),
                t.recordAsOccurred(),
                t.reason());
    }

    @Test
    void a_body_that_the_source_leaves_unsaid_counts_for_acts_alone() {
        BodyRef politics = new BodyRef(null, BodyKind.UNKNOWN, "politiken");
        finds(
                measure(
                        Indicator.BODY_NOT_STATED,
                        "2024-06-01",
                        commission(by(politics, told("u", "2024-01-01"))),
                        new Act.RecordAssertion(VISION, by(politics, told("s", "2024-01-02")), "så är det"),
                        propose(told("p", "2024-02-01"))),
                2,
                "u");
    }

    @Test
    void goals_count_when_their_period_has_ended_and_neither_goals_nor_review_have_followed() {
        Act goals = goals("m", "2020-12-01", "2021/2023");
        finds(measure(Indicator.GOALS_ENDED, "2023-06-01", goals), 0);
        finds(measure(Indicator.GOALS_ENDED, "2024-06-01", goals), 1, "m");
        finds(
                measure(
                        Indicator.GOALS_ENDED,
                        "2024-06-01",
                        goals,
                        new Act.ReviewRelevance(VISION, told("g", "2024-02-01"), Relevance.CURRENT, null, null)),
                1);
        finds(measure(Indicator.GOALS_ENDED, "2024-06-01", goals, goals("n", "2023-12-01", "2024/2026")), 1);
    }

    private static Act goals(String entry, String day, String period) {
        return new Act.ReplaceGoals(
                VISION,
                by(COUNCIL, told(entry, day)),
                FuzzyDate.parse(period),
                List.of(new Goal("1", "Fler bostäder", null)),
                null);
    }

    @Test
    void terms_that_overlap_and_bodies_without_one_are_found_among_the_elected() {
        Municipality town = municipality(
                established("kultur", "kulturnämnden", "2015-01-01"),
                established("skola", "skolnämnden", "2015-01-01"),
                established("miljo", "miljönämnden", "2015-01-01"),
                term("t1", "kultur", "2019-01-01", "2022-12-31"),
                term("t2", "kultur", "2022-12-31", "2026-12-31"),
                term("t3", "skola", "2023-01-01", "2026-12-31"));

        Measure terms = of(report(town, "2024-06-01"), Indicator.TERM_UNCERTAIN);
        assertThat(terms.of()).isEqualTo(3);
        assertThat(terms.findings())
                .extracting(f -> Objects.requireNonNull(f.body()) + " " + f.detail())
                .containsExactly("kultur TERMS_OVERLAP", "miljo TERM_NOT_RECORDED");
    }

    private static MunicipalEvent term(String entry, String body, String from, String to) {
        return new MunicipalEvent.TermStarted(
                "0764", entered(entry, from), body, LocalDate.parse(from), LocalDate.parse(to), null);
    }
}
