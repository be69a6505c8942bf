package se.rodatraden.views.reading;

/** What a date ahead is the date for. */
public enum DatedKind {
    ANSWERS,
    MEETING,
    ACTIVITY,
    /** A decision is to be carried out from then. */
    IMPLEMENTATION,
    /** The first day of the period that something was deferred to. */
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
     * Whether something is to be recorded by then, so that a day gone by is worth telling. The days that the law gives for minutes and
     * appeals are not: most registers hold none of it, and that nothing is recorded says nothing.
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
