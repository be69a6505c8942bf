package se.rodatraden.views.reading;

/** Kinds of dated items. */
public enum DatedKind {
    ANSWERS,
    MEETING,
    ACTIVITY,
    /** The earliest day for carrying out a decision. */
    IMPLEMENTATION,
    /** The first day of the period that a matter was deferred to. */
    RESUMPTION_OPENS,
    RESUMPTION,
    CONSIDERATION,
    MOTION,
    REVIEW,
    VALID_FROM,
    VALIDITY_END,
    REPEAL,
    GOALS_END,
    APPROVAL,
    POSTING,
    LAST_APPEAL_DAY,
    TAKE_DOWN,
    LEGAL_FORCE;

    /**
     * Whether a recording is expected by the date, so that a missed date is worth reporting. Not for statutory days for minutes and
     * appeals: most registers record neither, so a missing recording means nothing.
     */
    public boolean awaited() {
        return switch (this) {
            case ANSWERS, MEETING, ACTIVITY, RESUMPTION, CONSIDERATION, MOTION, REVIEW -> true;
            case IMPLEMENTATION,
                    RESUMPTION_OPENS,
                    VALID_FROM,
                    VALIDITY_END,
                    REPEAL,
                    GOALS_END,
                    APPROVAL,
                    POSTING,
                    LAST_APPEAL_DAY,
                    TAKE_DOWN,
                    LEGAL_FORCE -> false;
        };
    }
}
