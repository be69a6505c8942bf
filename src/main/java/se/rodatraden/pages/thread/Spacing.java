package se.rodatraden.pages.thread;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On which side of its ring each word stands, and how far apart steps must lie so that no ring and no word that is needed covers another:
 * in a lane words stand above and below the line, and those on one side keep clear of each other.
 */
final class Spacing {
    static final int LEAST = 36; // between rings in one lane
    private static final int CROSSING = 28; // between rings in two lanes
    private static final int ENDING = 14;
    private static final int ROUND = 70; // the least width of a remiss round, so that its name fits
    private static final int BETWEEN = 12;

    /** The step lies at least so far after the other. */
    record Apart(int other, int step, int room) {}

    private final List<Step> steps;
    private final boolean[] below;
    private final List<List<Apart>> aparts = new ArrayList<>();
    private final Map<Lane, Integer> lastAbove = new EnumMap<>(Lane.class);
    private final Map<Lane, Integer> lastBelow = new EnumMap<>(Lane.class);

    Spacing(List<Step> steps) {
        this.steps = steps;
        this.below = new boolean[steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            aparts.add(new ArrayList<>());
            neighbours(i);
            if (isWritten(steps.get(i))) {
                side(i);
            }
        }
    }

    /** Plans lie below the line, and so do their words, which are always written. */
    static boolean isWritten(Step step) {
        return step.label().needed() || step.mark() == Step.Mark.PLAN;
    }

    boolean below(int step) {
        return below[step];
    }

    /** How far from steps before it the step must lie. */
    List<Apart> to(int step) {
        return aparts.get(step);
    }

    /** The room that the step keeps to the ends of the drawing. */
    int margin(int step) {
        return isWritten(steps.get(step)) ? steps.get(step).label().width() / 2 + BETWEEN : 0;
    }

    private void neighbours(int i) {
        Step step = steps.get(i);
        if (i > 0) {
            boolean together = steps.get(i - 1).lane() == step.lane();
            int room = step.mark() == Step.Mark.END ? ENDING : together ? LEAST : CROSSING;
            aparts.get(i).add(new Apart(i - 1, i, room));
        }
        if (step.mark() == Step.Mark.END) {
            for (int j = i - 1; j >= 0; j--) {
                if (steps.get(j).round() == step.round()) {
                    aparts.get(i).add(new Apart(j, i, ROUND));
                }
            }
        }
    }

    private void side(int i) {
        Step step = steps.get(i);
        Integer above = lastAbove.get(step.lane());
        Integer under = lastBelow.get(step.lane());
        boolean plan = step.mark() == Step.Mark.PLAN;
        boolean preferred = prefersBelow(i);
        boolean other = missing(preferred ? under : above, i) > 0
                && missing(preferred ? above : under, i) < missing(preferred ? under : above, i);
        below[i] = plan || step.label().under() == null && preferred != other;
        Integer last = below[i] ? under : above;
        if (last != null) {
            aparts.get(i).add(new Apart(last, i, room(last, i)));
        }
        (below[i] ? lastBelow : lastAbove).put(step.lane(), i);
    }

    /** Where the line comes from above and goes there again, the word is better off below it. */
    private boolean prefersBelow(int i) {
        Lane lane = steps.get(i).lane();
        boolean comes = i > 0 && steps.get(i - 1).lane().compareTo(lane) < 0;
        boolean goes = i + 1 < steps.size() && steps.get(i + 1).lane().compareTo(lane) < 0;
        return comes && goes
                || comes && (i + 1 == steps.size() || steps.get(i + 1).lane() == lane)
                || goes && (i == 0 || steps.get(i - 1).lane() == lane);
    }

    /** How much further apart than they are likely to come anyway. */
    private int missing(@Nullable Integer last, int i) {
        return last == null ? 0 : Math.max(0, room(last, i) - (i - last) * LEAST);
    }

    private int room(int last, int i) {
        return (steps.get(last).label().width() + steps.get(i).label().width()) / 2 + BETWEEN;
    }
}
