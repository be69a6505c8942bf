package se.rodatraden.views.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.views.rows.Snapshots;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.value.ActivityKind;

class DatedRevisionsTest {
    private static final Act PLAN = new Act.PlanActivity(
            VISION,
            told("plan", "2026-01-10"),
            ActivityKind.MEETING,
            "Fullmäktige tar upp förslaget",
            FuzzyDate.parse("2026-12-15"),
            null);
    private static final Act MOVE =
            new Act.MoveActivity(VISION, told("flytt", "2026-02-10"), "plan", FuzzyDate.parse("2026-12-22"), null);
    private static final Act CANCEL = new Act.CancelActivity(
            VISION, told("instalt", "2026-03-10"), "Fullmäktige tar upp förslaget", "plan", null, null);
    private static final Act HELD = new Act.RecordActivity(
            VISION, told("blev", "2026-03-10"), ActivityKind.MEETING, "Fullmäktige", null, null, List.of(), "plan");

    /** What is known after each act, a day apart. */
    private static DatedRevision after(Act... acts) {
        DatedRevisions revisions = new DatedRevisions();
        IntStream.rangeClosed(1, acts.length).forEach(i -> {
            History history = history(Arrays.copyOf(acts, i));
            revisions.know(
                    Snapshots.snapshot(history.registered(), history.known(), TODAY),
                    history.known(),
                    Instant.parse("2026-11-0" + i + "T12:00:00Z"));
        });
        return revisions.changed().stream()
                .filter(r -> r.key().equals("plan:plan"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_told_first_is_the_first_revision_and_stays_it_until_it_changes() {
        DatedRevision first = after(PLAN, hold(told("annat", "2026-02-01")));

        assertThat(first.revision()).isZero();
        assertThat(first.changed()).isEqualTo("2026-11-01T12:00:00Z");
        assertThat(first.ended()).isNull();
    }

    @Test
    void a_plan_that_is_moved_is_the_same_in_a_later_revision() {
        DatedRevision moved = after(PLAN, MOVE);

        assertThat(moved.revision()).isEqualTo(1);
        assertThat(moved.changed()).isEqualTo("2026-11-02T12:00:00Z");
        assertThat(moved.item().when()).isEqualTo(FuzzyDate.parse("2026-12-22"));
    }

    @Test
    void a_plan_that_is_withdrawn_ends_otherwise_than_one_that_came_to_pass() {
        assertThat(after(PLAN, MOVE, CANCEL).ended()).isEqualTo(DatedRevision.Ended.WITHDRAWN);
        assertThat(after(PLAN, MOVE, CANCEL).revision()).isEqualTo(2);
        assertThat(after(PLAN, HELD).ended()).isEqualTo(DatedRevision.Ended.DONE);
    }

    @Test
    void a_plan_that_was_recorded_by_mistake_is_withdrawn() {
        Act struck = new Act.AnnulEntry(VISION, told("fel", "2026-03-10"), "plan", "fel ärende");

        assertThat(after(PLAN, struck).ended()).isEqualTo(DatedRevision.Ended.WITHDRAWN);
    }

    @Test
    void what_was_withdrawn_by_mistake_stands_again_in_a_later_revision() {
        Act struck = new Act.AnnulEntry(VISION, told("fel", "2026-03-11"), "instalt", "fel ärende");
        DatedRevision again = after(PLAN, CANCEL, struck);

        assertThat(again.ended()).isNull();
        assertThat(again.revision()).isEqualTo(2);
    }
}
