package se.rodatraden.pages.thread;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.rodatraden.vision.situation.Situation;

/**
 * How high everything lies: the council's lane in its band, below it the others in theirs, each band with a row on top for the names of
 * its terms, then the goals and the axis.
 */
record Levels(List<Lane> lanes, boolean hasGoals) {
    static final int TOP = 36; // above it the name of the step in focus is written, and which day is shown
    static final int HEAD = 20;
    static final int LANE = 72;
    static final int GOALS = 48;
    private static final int GAP = 6;
    private static final int BELOW = 72;

    /** The council and the board have their lanes even while the matter has not come to them. */
    static Levels of(List<Step> steps, Situation situation) {
        Set<Lane> lanes = EnumSet.of(Lane.COUNCIL, Lane.BOARD);
        steps.forEach(s -> lanes.add(s.lane()));
        situation.rounds().forEach(r -> r.addressees().forEach(a -> lanes.add(Lane.of(a))));
        return new Levels(List.copyOf(lanes), !situation.goals().isEmpty());
    }

    int councilTop() {
        return TOP;
    }

    int councilEnd() {
        return TOP + HEAD + LANE;
    }

    int boardTop() {
        return councilEnd() + GAP;
    }

    /** The middle of a lane. */
    int of(Lane lane) {
        int i = lanes.indexOf(lane);
        return i == 0 ? TOP + HEAD + LANE / 2 : boardTop() + HEAD + LANE * (i - 1) + LANE / 2;
    }

    /** The middle of the row of goals; 0 where there are none. */
    int goals() {
        return hasGoals ? bottom() - GOALS / 2 : 0;
    }

    int bottom() {
        return boardTop() + HEAD + LANE * (lanes.size() - 1) + (hasGoals ? GOALS : 0);
    }

    int height() {
        return bottom() + BELOW;
    }
}
