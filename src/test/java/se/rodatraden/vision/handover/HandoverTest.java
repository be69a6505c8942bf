package se.rodatraden.vision.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.handover.Handover.Category.*;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.MandatePeriod.Calendar;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.CourtCase;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.handover.Handover.Category;
import se.rodatraden.vision.handover.Handover.Item;
import se.rodatraden.vision.handover.Handover.PickUpKind;
import se.rodatraden.vision.handover.Handover.Reading;
import se.rodatraden.vision.handover.Handover.Time;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.Relevance;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.vision.value.TermWindow;
import se.rodatraden.vision.value.VisionId;

class HandoverTest {
    private static final VisionId NEW = new VisionId("0764", "vision-2027");

    private static MandatePeriod period(String name) {
        return MandatePeriod.named(name).orElseThrow();
    }

    private static Handover of(History history, String period, String day) {
        return of(history, period, day, Map.of());
    }

    private static Handover of(History history, String period, String day, Map<VisionId, Known> others) {
        return Handover.of(VISION, history.known(), period(period), LocalDate.parse(day), others);
    }

    private static List<Category> categories(Handover handover) {
        return handover.items().stream().map(Item::category).toList();
    }

    private static Item only(Handover handover, Category category) {
        List<Item> items =
                handover.items().stream().filter(i -> i.category() == category).toList();
        assertThat(items).as(category.name()).hasSize(1);
        return items.getFirst();
    }

    private static List<String> decided(Handover handover) {
        return handover.items().stream()
                .filter(i -> i.category() == DECIDED)
                .map(i -> i.entries().getFirst().entry().id())
                .toList();
    }

    private static Act adopt(BodyRef body, EventMetadata t) {
        return new Act.AdoptVision(
                VISION, by(body, t), Decision.UNKNOWN, "Vision 2040", null, null, null, null, List.of(), null);
    }

    private static Act deferTo(EventMetadata t, @Nullable String term) {
        String words = term == null ? "den nya majoriteten" : term;
        return new Act.DeferDecision(
                VISION, t, Decision.UNKNOWN, new DeferralTarget(words, null, null, null, null), Scope.BOTH);
    }

    private static Act interpret(String entry, String deferral, int election) {
        return new Act.InterpretDeferral(
                VISION,
                told(entry, null),
                deferral,
                List.of(
                        new TermWindow(COUNCIL, LocalDate.of(election, 10, 15), LocalDate.of(election + 4, 10, 14)),
                        new TermWindow(BOARD, LocalDate.of(election + 1, 1, 1), LocalDate.of(election + 4, 12, 31))));
    }

    private static Act writeOff(EventMetadata t) {
        return new Act.WriteOffMatter(VISION, t, new Decision(null, "42", "KS 2014/7"), "arbetet fortsätter inte");
    }

    private static Act link(EventMetadata t, Link.Relation relation, VisionId to) {
        return new Act.LinkDocument(VISION, t, new Link(relation, "Vision 2027", to, null, null));
    }

    private static Act[] with(Act... more) {
        Act[] acts = new Act[more.length + 3];
        acts[0] = propose(told("p", "2014-03-01"));
        acts[1] = deferTo(told("d", "2014-06", "p"), "mandatperioden 2015-2018");
        acts[2] = interpret("i", "d", 2014);
        System.arraycopy(more, 0, acts, 3, more.length);
        return acts;
    }

    @Test
    void
            what_was_deferred_to_a_period_and_never_taken_up_lies_there_and_raises_the_alert_when_the_last_window_closes() {
        History h = history(with());
        Handover handover = of(h, "2015-2018", "2019-01-01");
        assertThat(categories(handover)).containsExactly(DEFERRED_TO, INHERITED, UNTOUCHED, OPEN_AT_END);
        assertThat(handover.items()).allMatch(Item::certain);
        Item deferred = only(handover, DEFERRED_TO);
        assertThat(deferred.entries()).extracting(p -> p.entry().id()).containsExactly("d", "i");
        assertThat(deferred.at()).containsExactlyInAnyOrder(Calendar.COUNCIL, Calendar.BOARD);
        assertThat(Objects.requireNonNull(deferred.pointing()).reading()).isEqualTo(Reading.INTERPRETED);
        assertThat(handover.notTakenUp())
                .hasValueSatisfying(a -> assertThat(a.since()).isEqualTo("2019-01-01"));
        assertThat(of(h, "2015-2018", "2018-12-31").notTakenUp()).isEmpty();
        assertThat(only(of(h, "2019-2022", "2026-01-01"), UNTOUCHED).certain()).isTrue();
        assertThat(of(h, "2019-2022", "2026-01-01").first(DEFERRED_TO)).isEmpty();
    }

    @Test
    void a_matter_resumed_in_its_window_is_taken_up_with_the_proposal_there_was() {
        Handover handover = of(history(with(resume(told("u", "2016-02-09"), "d"))), "2015-2018", "2019-01-01");
        assertThat(categories(handover)).containsExactly(DEFERRED_TO, INHERITED, TAKEN_UP, OPEN_AT_END);
        assertThat(Objects.requireNonNull(only(handover, TAKEN_UP).pickUp()).kind())
                .isEqualTo(PickUpKind.REUSED);
        assertThat(only(handover, OPEN_AT_END).standings()).containsExactly(Preparation.PROPOSED);
        assertThat(handover.notTakenUp()).isEmpty();
    }

    @Test
    void a_matter_begun_again_is_told_apart_from_one_that_went_on() {
        Act afresh = new Act.ResumeVision(VISION, told("u", "2016"), "d", true, null, null);
        Item taken = only(of(history(with(afresh)), "2015-2018", "2019-01-01"), TAKEN_UP);
        assertThat(Objects.requireNonNull(taken.pickUp()).kind()).isEqualTo(PickUpKind.AFRESH);
    }

    @Test
    void a_matter_resumed_in_a_later_period_was_left_untouched_by_the_first_and_taken_up_by_the_second() {
        History h = history(with(resume(told("u", "2019-09-10"), "d")));
        Handover first = of(h, "2015-2018", "2020-01-01");
        assertThat(categories(first)).containsExactly(DEFERRED_TO, INHERITED, UNTOUCHED, OPEN_AT_END);
        assertThat(Objects.requireNonNull(only(first, DEFERRED_TO).pickUp()).time())
                .isEqualTo(Time.AFTER);
        assertThat(first.notTakenUp()).isEmpty();
        assertThat(of(h, "2015-2018", "2019-09-09").notTakenUp()).isPresent();
        assertThat(categories(of(h, "2019-2022", "2020-01-01"))).containsExactly(INHERITED, TAKEN_UP, OPEN_AT_END);
    }

    @Test
    void a_matter_that_goes_on_as_another_is_taken_up_by_the_link_from_either_side() {
        History own = history(with(link(told("l", "2017"), Link.Relation.CONTINUED_IN, NEW)));
        Item taken = only(of(own, "2015-2018", "2019-01-01"), TAKEN_UP);
        assertThat(Objects.requireNonNull(taken.pickUp()).kind()).isEqualTo(PickUpKind.NEW_MATTER);
        assertThat(of(own, "2015-2018", "2019-01-01").notTakenUp()).isEmpty();

        Known other = history(
                        commission(told("c", "2017-03-07")), link(told("l", null), Link.Relation.PREDECESSOR, VISION))
                .known();
        Handover fromTheOther = of(history(with()), "2015-2018", "2019-01-01", Map.of(NEW, other));
        Item found = only(fromTheOther, TAKEN_UP);
        assertThat(Objects.requireNonNull(found.pickUp()).elsewhere()).isEqualTo(NEW);
        assertThat(found.certain()).isTrue();
        assertThat(fromTheOther.notTakenUp()).isEmpty();
        assertThat(only(of(history(with()), "2019-2022", "2022-12-31", Map.of(NEW, other)), INHERITED)
                        .certain())
                .isTrue();
    }

    @Test
    void what_went_on_as_another_matter_is_not_said_to_be_untouched_in_later_periods() {
        Known other = history(
                        commission(told("c", "2017-03-07")),
                        propose(told("f", "2017-09-05")),
                        link(told("l", "2017-03-07"), Link.Relation.PREDECESSOR, VISION))
                .known();
        Handover later = of(history(with()), "2019-2022", "2022-12-31", Map.of(NEW, other));
        assertThat(categories(later)).containsExactly(INHERITED, OPEN_AT_END);
        assertThat(later.items()).allSatisfy(i -> {
            assertThat(Objects.requireNonNull(i.pickUp()).elsewhere()).isEqualTo(NEW);
            assertThat(i.pickUp().title()).isEqualTo("Förslag");
        });
        assertThat(only(of(history(with()), "2015-2018", "2017-01-01", Map.of(NEW, other)), OPEN_AT_END)
                        .pickUp())
                .isNull();
    }

    @Test
    void a_decision_that_a_court_annulled_is_shown_with_the_judgment() {
        CourtCase court = new CourtCase("Kammarrätten i Sundsvall", "310-19");
        Act lodged = new Act.LodgeAppeal(VISION, told("o", "2019-06-01"), List.of("k"), court, null, List.of());
        Act judged = new Act.DecideAppeal(
                VISION, told("j", "2020-02-03"), List.of("k"), court, AppealOutcome.ANNULLED, true, null);
        History h = history(propose(told("p", "2019-03-01")), adopt(COUNCIL, told("k", "2019-05-20")), lodged, judged);
        assertThat(only(of(h, "2019-2022", "2022-12-31"), DECIDED).entries())
                .extracting(p -> p.entry().id())
                .containsExactly("k", "j");
        assertThat(only(of(h, "2019-2022", "2020-01-01"), DECIDED).entries()).hasSize(1);
    }

    @Test
    void a_decision_annulled_in_part_is_shown_with_the_judgment_that_did_it_and_not_with_a_later_one() {
        CourtCase first = new CourtCase("Förvaltningsrätten i Härnösand", "31-19");
        CourtCase higher = new CourtCase("Kammarrätten i Sundsvall", "310-19");
        Act judged = new Act.DecideAppeal(
                VISION,
                told("j", "2020-02-03"),
                List.of("k"),
                first,
                AppealOutcome.PARTLY_ANNULLED,
                false,
                "avsnitt 3");
        Act dismissed = new Act.DecideAppeal(
                VISION, told("j2", "2020-06-03"), List.of("k"), higher, AppealOutcome.DISMISSED, true, null);
        History h =
                history(propose(told("p", "2019-03-01")), adopt(COUNCIL, told("k", "2019-05-20")), judged, dismissed);
        assertThat(only(of(h, "2019-2022", "2022-12-31"), DECIDED).entries())
                .extracting(p -> p.entry().id())
                .containsExactly("k", "j");
    }

    @Test
    void documents_that_follow_each_other_are_no_pick_up_where_nothing_waited() {
        History h = history(
                adopt(COUNCIL, told("k", "2010-05-01")), link(told("l", "2016"), Link.Relation.CONTINUED_IN, NEW));
        assertThat(of(h, "2015-2018", "2019-01-01").isEmpty()).isTrue();
    }

    @Test
    void a_write_off_is_shown_with_its_decision_and_leaves_nothing_open() {
        Handover handover = of(history(with(writeOff(told("w", "2017-05-02")))), "2015-2018", "2019-01-01");
        assertThat(categories(handover)).containsExactly(DEFERRED_TO, INHERITED, WRITTEN_OFF);
        Fact fact = only(handover, WRITTEN_OFF).entries().getFirst().entry().fact();
        assertThat(Objects.requireNonNull(((Fact.MatterWrittenOff) fact).decision())
                        .paragraph())
                .isEqualTo("42");
        assertThat(handover.notTakenUp()).isEmpty();
    }

    @Test
    void a_deferral_repeated_in_its_period_hands_the_matter_to_the_next() {
        History h = history(
                with(deferTo(told("d2", "2018-11-13", "d"), "mandatperioden 2019-2022"), interpret("i2", "d2", 2018)));
        Handover first = of(h, "2015-2018", "2019-01-01");
        assertThat(categories(first)).containsExactly(DEFERRED_TO, INHERITED, OPEN_AT_END);
        assertThat(first.notTakenUp()).isEmpty();
        Handover second = of(h, "2019-2022", "2023-01-01");
        assertThat(only(second, DEFERRED_TO).entries().getFirst().entry().id()).isEqualTo("d2");
        assertThat(second.notTakenUp()).isPresent();
    }

    @Test
    void a_deferral_made_anew_before_the_period_is_no_longer_the_one_it_inherits() {
        History h = history(
                with(deferTo(told("d2", "2014-09-01", "d"), "mandatperioden 2019-2022"), interpret("i2", "d2", 2018)));
        assertThat(of(h, "2015-2018", "2019-01-01").first(DEFERRED_TO)).isEmpty();
        assertThat(of(h, "2015-2018", "2019-01-01").first(INHERITED)).isPresent();
    }

    @Test
    void a_later_reading_moves_the_matter_to_the_period_it_names() {
        History h = history(with(interpret("i2", "d", 2018)));
        assertThat(of(h, "2015-2018", "2019-01-01").first(DEFERRED_TO)).isEmpty();
        assertThat(only(of(h, "2019-2022", "2019-02-01"), DEFERRED_TO).entries())
                .extracting(p -> p.entry().id())
                .containsExactly("d", "i2");
    }

    @Test
    void words_that_name_the_years_point_at_the_period_but_are_not_read() {
        History h = history(
                propose(told("p", "2014-03-01")), deferTo(told("d", "2014-06", "p"), "mandatperioden 2015-2018"));
        Item deferred = only(of(h, "2015-2018", "2019-01-01"), DEFERRED_TO);
        assertThat(deferred.certain()).isFalse();
        assertThat(Objects.requireNonNull(deferred.pointing()).reading()).isEqualTo(Reading.BY_WORDS);
        assertThat(of(h, "2019-2022", "2019-02-01").first(DEFERRED_TO)).isEmpty();
    }

    @Test
    void words_that_name_no_year_point_at_no_period_and_the_matter_is_only_inherited() {
        History h = history(propose(told("p", "2014-03-01")), deferTo(told("d", "2014-06", "p"), null));
        assertThat(categories(of(h, "2015-2018", "2019-01-01"))).containsExactly(INHERITED, UNTOUCHED, OPEN_AT_END);
    }

    @Test
    void between_the_two_borders_a_decision_belongs_to_the_period_of_the_body_that_took_it() {
        History council = history(propose(told("p", "2018-05-01")), adopt(COUNCIL, told("k", "2018-11-20")));
        assertThat(of(council, "2015-2018", "2026-01-01").first(DECIDED)).isEmpty();
        assertThat(only(of(council, "2019-2022", "2026-01-01"), DECIDED).certain())
                .isTrue();
        assertThat(only(of(council, "2015-2018", "2026-01-01"), OPEN_AT_END).at())
                .containsExactly(Calendar.COUNCIL);
        assertThat(only(of(council, "2019-2022", "2026-01-01"), INHERITED).at()).containsExactly(Calendar.COUNCIL);
        History board = history(propose(told("p", "2018-05-01")), adopt(BOARD, told("k", "2018-11-20")));
        assertThat(only(of(board, "2015-2018", "2026-01-01"), DECIDED).certain())
                .isTrue();
        assertThat(of(board, "2019-2022", "2026-01-01").first(DECIDED)).isEmpty();
    }

    @Test
    void decisions_on_goals_validity_currency_and_repeal_are_decisions_of_their_period() {
        FuzzyDate end = FuzzyDate.parse("2026-12-31");
        History h = history(
                adopt(COUNCIL, told("k", "2012-05-28")),
                new Act.ReplaceGoals(
                        VISION,
                        by(COUNCIL, told("g", "2019-11-25")),
                        FuzzyDate.parse("2020/2022"),
                        List.of(),
                        Decision.UNKNOWN),
                new Act.ReviewRelevance(VISION, told("r", "2020-03-03"), Relevance.CURRENT, null, Decision.UNKNOWN),
                new Act.ProlongValidity(VISION, by(COUNCIL, told("l", "2021-03-01")), null, end, Decision.UNKNOWN),
                new Act.RepealVision(VISION, by(COUNCIL, told("u", "2022-11-28")), Decision.UNKNOWN, null, null, null));
        assertThat(decided(of(h, "2019-2022", "2026-01-01"))).containsExactly("g", "r", "l");
        assertThat(decided(of(h, "2023-2026", "2026-01-01"))).containsExactly("u");
        assertThat(decided(of(h, "2015-2018", "2026-01-01"))).isEmpty();
    }

    @Test
    void goals_and_an_end_that_no_decision_is_told_of_are_no_decisions() {
        History h = history(
                adopt(COUNCIL, told("k", "2012-05-28")),
                new Act.ReplaceGoals(
                        VISION, by(COUNCIL, told("g", "2019-11-25")), FuzzyDate.parse("2020/2022"), List.of(), null),
                new Act.ReviewRelevance(VISION, told("r", "2020-03-03"), Relevance.CURRENT, null, null));
        assertThat(decided(of(h, "2019-2022", "2026-01-01"))).isEmpty();
    }

    @Test
    void goals_that_waited_are_taken_up_by_new_goals() {
        History h = history(
                adopt(COUNCIL, told("k", "2012-05-28")),
                new Act.DeferDecision(
                        VISION,
                        told("d", "2018-03-12"),
                        Decision.UNKNOWN,
                        new DeferralTarget("mandatperioden 2019-2022", null, null, null, null),
                        Scope.GOALS),
                new Act.ReplaceGoals(
                        VISION,
                        by(COUNCIL, told("g", "2019-11-25")),
                        FuzzyDate.parse("2020/2022"),
                        List.of(),
                        Decision.UNKNOWN));
        Item deferred = only(of(h, "2019-2022", "2026-01-01"), DEFERRED_TO);
        assertThat(Objects.requireNonNull(deferred.pickUp()).kind()).isEqualTo(PickUpKind.DECIDED);
        assertThat(deferred.pickUp().entry().entry().id()).isEqualTo("g");
        assertThat(deferred.pickUp().time()).isEqualTo(Time.DURING);
        assertThat(only(of(h, "2019-2022", "2019-06-01"), DEFERRED_TO).pickUp()).isNull();
    }

    @Test
    void a_matter_that_waited_is_taken_up_by_its_adoption_but_not_by_goals() {
        Act goals = new Act.ReplaceGoals(
                VISION, told("g", "2016-03-01"), FuzzyDate.parse("2016/2018"), List.of(), Decision.UNKNOWN);
        Item waits = only(of(history(with(goals)), "2015-2018", "2019-01-01"), DEFERRED_TO);
        assertThat(waits.pickUp()).isNull();
        Item adopted = only(
                of(history(with(goals, adopt(COUNCIL, told("k", "2017-03-01")))), "2015-2018", "2019-01-01"),
                DEFERRED_TO);
        assertThat(Objects.requireNonNull(adopted.pickUp()).kind()).isEqualTo(PickUpKind.DECIDED);
    }

    @Test
    void a_body_that_is_not_known_may_have_sat_in_either_period() {
        BodyRef politics = BodyRef.unknown("politiken");
        History h = history(propose(told("p", "2018-05-01")), adopt(politics, told("k", "2018-11-20")));
        assertThat(only(of(h, "2015-2018", "2026-01-01"), DECIDED).certain()).isFalse();
        assertThat(only(of(h, "2019-2022", "2026-01-01"), DECIDED).certain()).isFalse();
    }

    @Test
    void a_month_that_straddles_the_border_leaves_it_open_in_which_period_the_decision_was_taken() {
        History h = history(propose(told("p", "2018-05-01")), adopt(COUNCIL, told("k", "2018-10")));
        assertThat(only(of(h, "2015-2018", "2026-01-01"), DECIDED).certain()).isFalse();
        assertThat(only(of(h, "2019-2022", "2026-01-01"), DECIDED).certain()).isFalse();
        Item open = only(of(h, "2015-2018", "2026-01-01"), OPEN_AT_END);
        assertThat(open.certain()).isFalse();
        assertThat(open.standings()).contains(Preparation.PROPOSED, Preparation.DECIDED);
        assertThat(open.entries()).extracting(p -> p.entry().id()).contains("k");
    }

    @Test
    void a_corrected_date_moves_the_decision_to_the_period_it_was_taken_in() {
        Act first = adopt(COUNCIL, told("k", "2018-10-02"));
        Act right = adopt(COUNCIL, told("k", "2018-10-22"));
        Act corrected = new Act.CorrectEntry(
                VISION, told("r", "2019-01-10"), "k", right, CorrectionKind.MISUNDERSTANDING, "fel sammanträde");
        History h = history(propose(told("p", "2018-05-01")), first, corrected);
        assertThat(of(h, "2015-2018", "2026-01-01").first(DECIDED)).isEmpty();
        assertThat(only(of(h, "2019-2022", "2026-01-01"), DECIDED).certain()).isTrue();
        assertThat(only(of(history(propose(told("p", "2018-05-01")), first), "2015-2018", "2026-01-01"), DECIDED)
                        .certain())
                .isTrue();
    }

    @Test
    void an_undated_activity_may_have_touched_the_matter() {
        History h = history(with(hold(told("a", null, "d"))));
        Item untouched = only(of(h, "2015-2018", "2019-01-01"), UNTOUCHED);
        assertThat(untouched.certain()).isFalse();
        assertThat(untouched.entries()).extracting(p -> p.entry().id()).contains("a");
    }

    @Test
    void what_the_register_writes_about_a_matter_is_no_work_on_it() {
        Act statement = new Act.RecordAssertion(VISION, told("s", "2016-01-01"), "nämns i en artikel");
        assertThat(only(of(history(with(statement)), "2015-2018", "2019-01-01"), UNTOUCHED)
                        .certain())
                .isTrue();
    }

    @Test
    void before_the_period_has_begun_only_what_waits_for_it_is_known() {
        assertThat(categories(of(history(with()), "2015-2018", "2014-08-01"))).containsExactly(DEFERRED_TO);
        assertThat(only(of(history(with()), "2015-2018", "2014-11-01"), INHERITED)
                        .at())
                .containsExactly(Calendar.COUNCIL);
    }

    @Test
    void a_matter_resumed_before_the_period_it_waited_for_is_shown_as_taken_up_before() {
        Handover handover = of(history(with(resume(told("u", "2014-11-18"), "d"))), "2015-2018", "2019-01-01");
        assertThat(Objects.requireNonNull(only(handover, DEFERRED_TO).pickUp()).time())
                .isEqualTo(Time.BEFORE);
        Handover earlier = of(history(with(resume(told("u", "2014-08-18"), "d"))), "2015-2018", "2019-01-01");
        assertThat(earlier.first(DEFERRED_TO)).isEmpty();
    }

    private static Act goals(String id, String decided, String period) {
        return new Act.ReplaceGoals(
                VISION, by(COUNCIL, told(id, decided)), FuzzyDate.parse(period), List.of(), Decision.UNKNOWN);
    }

    private static List<String> runOut(History h, String period, String day) {
        return of(h, period, day).items().stream()
                .filter(i -> i.category() == GOALS_RUN_OUT)
                .flatMap(i -> i.entries().stream())
                .map(p -> p.entry().id())
                .toList();
    }

    @Test
    void goals_run_out_in_the_period_that_has_their_last_day_and_are_out_when_the_next_begins() {
        History h = history(adopt(COUNCIL, told("k", "2012-05-28")), goals("g", "2015-11-25", "2016/2018"));
        assertThat(runOut(h, "2015-2018", "2016-01-01")).containsExactly("g");
        assertThat(runOut(h, "2019-2022", "2026-01-01")).containsExactly("g");
        assertThat(runOut(h, "2011-2014", "2026-01-01")).isEmpty();
    }

    @Test
    void goals_that_later_goals_follow_without_a_day_between_do_not_run_out() {
        History h = history(
                adopt(COUNCIL, told("k", "2012-05-28")),
                goals("g", "2015-11-25", "2016/2018"),
                goals("g2", "2018-11-26", "2019/2020"),
                goals("g3", "2021-11-22", "2022/2024"));
        assertThat(runOut(h, "2015-2018", "2026-01-01")).isEmpty();
        assertThat(runOut(h, "2019-2022", "2026-01-01")).containsExactly("g2", "g3");
        assertThat(runOut(h, "2023-2026", "2026-01-01")).containsExactly("g3");
    }

    @Test
    void goals_that_were_decided_after_a_period_are_no_entry_of_it() {
        History h = history(
                adopt(COUNCIL, told("k", "2012-05-28")),
                goals("g", "2013-11-25", "2014/2017"),
                goals("g2", "2019-11-25", "2020/2022"));
        assertThat(runOut(h, "2015-2018", "2026-01-01")).containsExactly("g");
        assertThat(runOut(h, "2019-2022", "2026-01-01")).contains("g", "g2");
    }

    @Test
    void how_long_a_matter_lay_still_is_told_as_far_as_the_dates_say() {
        Stillness never = of(history(with()), "2015-2018", "2026-01-01").still().orElseThrow();
        assertThat(never.last().entry().id()).isEqualTo("d");
        assertThat(never.next()).isNull();
        assertThat(never.to()).isEqualTo("2018-12-31");
        assertThat(never.atLeast()).isEqualTo(1645);
        assertThat(never.atMost()).isEqualTo(1674);
        Stillness resumed = of(history(with(resume(told("u", "2016-02-09"), "d"))), "2015-2018", "2017-02-08")
                .still()
                .orElseThrow();
        assertThat(resumed.entries()).extracting(p -> p.entry().id()).containsExactly("d", "u");
        assertThat(resumed.atLeast()).isEqualTo(589);
    }

    @Test
    void a_matter_that_was_not_open_did_not_lie_still() {
        History h = history(propose(told("p", "2010-03-01")), adopt(COUNCIL, told("k", "2010-05-20")));
        assertThat(of(h, "2015-2018", "2026-01-01").still()).isEmpty();
    }
}
