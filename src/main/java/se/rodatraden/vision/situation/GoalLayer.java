package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.value.Goal;

/**
 * Goals of a vision for a plan period of their own; they are adopted, apply, are replaced and expire independently of the vision.
 *
 * @param stopped whether the decision on them is inhibited or annulled
 * @param replacedFrom first day of the goals that replace them; null if there are none
 * @param waiting whether a deferral of the goals alone is in effect
 */
public record GoalLayer(
        Entry entry,
        FuzzyDate period,
        List<Goal> goals,
        boolean stopped,
        @Nullable LocalDate replacedFrom,
        boolean waiting) {

    /** The status of a layer on a day. */
    public enum Status {
        COMING,
        CURRENT,
        /** Replaced by later goals. */
        REPLACED,
        EXPIRED,
        /** The goals are deferred. */
        DEFERRED,
        /** A court has suspended or annulled the decision on them. */
        STOPPED
    }

    public Status on(LocalDate day) {
        if (stopped) {
            return Status.STOPPED;
        }
        if (replacedFrom != null && !replacedFrom.isAfter(day)) {
            return Status.REPLACED;
        }
        if (period.latest() != null && period.latest().isBefore(day)) {
            return Status.EXPIRED;
        }
        if (waiting) {
            return Status.DEFERRED;
        }
        return period.earliest() != null && period.earliest().isAfter(day) ? Status.COMING : Status.CURRENT;
    }

    /** The layers decided so far with their later changes; each replaces the previous ones from its first day. */
    static List<GoalLayer> of(List<Entry> happened, State state) {
        List<GoalLayer> layers = new ArrayList<>();
        LocalDate next = null;
        boolean last = true;
        for (Entry e : happened.reversed()) {
            if (e.fact() instanceof Fact.GoalsReplaced g) {
                boolean stopped = !state.legal(e.id()).effective();
                boolean waiting =
                        last && state.goalsWaiting() != null && decidedBefore(happened, e, state.goalsWaiting());
                layers.addFirst(new GoalLayer(e, g.period(), g.goals(), stopped, next, waiting));
                if (!stopped) {
                    next = g.period().earliest() == null
                            ? e.occurred().latest()
                            : g.period().earliest();
                    last = false;
                }
            }
        }
        return List.copyOf(layers);
    }

    /** A deferral applies to the goals that existed; goals decided later are what it waited for. */
    private static boolean decidedBefore(List<Entry> happened, Entry goals, String deferral) {
        List<String> ids = happened.stream().map(Entry::id).toList();
        return ids.indexOf(goals.id()) < ids.indexOf(deferral);
    }
}
