package se.rodatraden.vision;

import java.time.LocalDate;
import java.util.List;
import se.rodatraden.time.FuzzyDate;

/** Goals laid over a vision for a plan period of their own; they come, apply and expire while the vision stands. */
public record GoalLayer(Entry entry, FuzzyDate period, List<Goal> goals) {

    /** How a layer stands on a day. */
    public enum Status {
        COMING,
        CURRENT,
        EXPIRED
    }

    public Status on(LocalDate day) {
        if (period.latest() != null && period.latest().isBefore(day)) {
            return Status.EXPIRED;
        }
        return period.earliest() != null && period.earliest().isAfter(day) ? Status.COMING : Status.CURRENT;
    }
}
