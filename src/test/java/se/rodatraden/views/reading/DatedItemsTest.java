package se.rodatraden.views.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.LegalTelling.post;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.LegalTelling;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.words.situation.DatedWords;

class DatedItemsTest {
    private static List<DatedItem> on(String day, Act... acts) {
        History history = history(acts);
        LocalDate then = LocalDate.parse(day);
        return DatedItems.of(Situation.of(history.known(), then, then), history.known());
    }

    private static DatedItem only(DatedKind kind, List<DatedItem> items) {
        return items.stream().filter(i -> i.kind() == kind).findFirst().orElseThrow(() -> new AssertionError(items));
    }

    @Test
    void an_answer_that_is_awaited_has_its_day_and_says_whose_it_is() {
        DatedItem item = only(
                DatedKind.ANSWERS,
                on("2026-03-01", propose(told("p", "2026-01-10")), send(told("r", "2026-02-01"), 1, "2026-05-29")));

        assertThat(item.basis()).isEqualTo(DatedItem.Basis.SET);
        assertThat(item.entry()).isEqualTo("r");
        assertThat(item.when()).isEqualTo(FuzzyDate.parse("2026-05-29"));
        assertThat(item.bodies()).extracting("name").containsExactly("skolnämnden");
        assertThat(item.overdue(LocalDate.parse("2026-05-29"))).isFalse();
        assertThat(item.overdue(LocalDate.parse("2026-05-30"))).isTrue();
        assertThat(DatedWords.unanswered(item, Lang.SWEDISH)).isEqualTo("Inget svar är registrerat från skolnämnden.");
    }

    @Test
    void a_plan_is_a_plan_and_keeps_its_name_when_it_is_moved() {
        Act plan = new Act.PlanActivity(
                VISION,
                told("plan", "2026-01-10"),
                ActivityKind.MEETING,
                "Fullmäktige tar upp förslaget",
                FuzzyDate.parse("2026-06-15"),
                null);
        Act move =
                new Act.MoveActivity(VISION, told("flytt", "2026-02-10"), "plan", FuzzyDate.parse("2026-06-22"), null);

        DatedItem before = only(DatedKind.MEETING, on("2026-02-01", plan));
        DatedItem after = only(DatedKind.MEETING, on("2026-03-01", plan, move));

        assertThat(before.basis()).isEqualTo(DatedItem.Basis.PLANNED);
        assertThat(after.key()).isEqualTo(before.key());
        assertThat(after.when()).isEqualTo(FuzzyDate.parse("2026-06-22"));
        assertThat(after.movedFrom()).isEqualTo(FuzzyDate.parse("2026-06-15"));
        assertThat(DatedWords.why(after, Lang.SWEDISH))
                .contains("Planerat; att det blir av är inte registrerat.")
                .anyMatch(w -> w.startsWith("Flyttat från 15 juni"));
    }

    @Test
    void a_day_that_the_law_gives_is_computed_and_has_its_paragraph() {
        List<DatedItem> items =
                on("2026-05-12", LegalTelling.adopt("k", "2026-04-27", null, null), post("a", "2026-05-11", "k"));

        DatedItem last = only(DatedKind.LAST_APPEAL_DAY, items);
        assertThat(last.basis()).isEqualTo(DatedItem.Basis.COMPUTED);
        assertThat(last.when()).isEqualTo(FuzzyDate.parse("2026-06-01"));
        assertThat(last.law()).isEqualTo("KL 13:5");
        assertThat(last.overdue(LocalDate.parse("2027-01-01"))).isFalse();
        assertThat(DatedWords.why(last, Lang.ENGLISH)).first().isEqualTo("The day is computed and not confirmed.");
        assertThat(only(DatedKind.LEGAL_FORCE, items).when()).isEqualTo(FuzzyDate.parse("2026-06-02"));
    }

    @Test
    void the_end_of_what_is_stated_to_apply_for_a_time_is_told() {
        DatedItem end = only(
                DatedKind.VALIDITY_END, on("2026-05-12", LegalTelling.adopt("k", "2023-04-27", "2024-01-01", "2027")));

        assertThat(end.when()).isEqualTo(FuzzyDate.parse("2027-12-31"));
        assertThat(end.bodies()).extracting("name").containsExactly("kommunfullmäktige");
    }

    @Test
    void a_decision_that_is_to_be_carried_out_has_its_day_until_it_is() {
        Act adopted = LegalTelling.adopt("k", "2026-04-27", null, null);
        Act planned = implement("plan", "2026-05-01", FuzzyDate.parse("2027-01-01"));

        DatedItem item = only(DatedKind.IMPLEMENTATION, on("2026-06-01", adopted, planned));
        assertThat(item.basis()).isEqualTo(DatedItem.Basis.PLANNED);
        assertThat(item.when()).isEqualTo(FuzzyDate.parse("2027-01-01"));
        assertThat(on("2026-10-02", adopted, planned, implement("gjort", "2026-10-01", null)))
                .extracting(DatedItem::kind)
                .doesNotContain(DatedKind.IMPLEMENTATION);
    }

    private static Act implement(String entry, String day, @Nullable FuzzyDate planned) {
        return new Act.RecordImplementation(VISION, told(entry, day), List.of("k"), null, planned);
    }

    @Test
    void nothing_depends_on_the_day_but_what_has_happened_by_it() {
        Act[] acts = {propose(told("p", "2026-01-10")), send(told("r", "2026-02-01"), 1, "2026-05-29")};

        assertThat(on("2026-03-01", acts)).isEqualTo(on("2029-03-01", acts));
    }
}
