package se.rodatraden.views.deadlines;

import java.util.Arrays;
import java.util.Optional;
import se.rodatraden.views.reading.DatedKind;

/** Groups of kinds of date, by which readers filter. */
public enum DeadlineGroup {
    ANSWERS("remissvar"),
    PLANS("planerat"),
    DEFERRALS("hanskjutet"),
    CONSIDERATION("behandling"),
    REVIEWS("provning"),
    VALIDITY("giltighet"),
    GOALS("mal"),
    LEGAL("lagakraft");

    private final String slug;

    DeadlineGroup(String slug) {
        this.slug = slug;
    }

    /** Its name in addresses. */
    public String slug() {
        return slug;
    }

    public static Optional<DeadlineGroup> named(String slug) {
        return Arrays.stream(values()).filter(g -> g.slug.equals(slug)).findFirst();
    }

    public static DeadlineGroup of(DatedKind kind) {
        return switch (kind) {
            case ANSWERS -> ANSWERS;
            case MEETING, ACTIVITY, IMPLEMENTATION -> PLANS;
            case RESUMPTION_OPENS, RESUMPTION -> DEFERRALS;
            case CONSIDERATION, MOTION -> CONSIDERATION;
            case REVIEW -> REVIEWS;
            case VALID_FROM, VALIDITY_END, REPEAL -> VALIDITY;
            case GOALS_END -> GOALS;
            case APPROVAL, POSTING, LAST_APPEAL_DAY, TAKE_DOWN, LEGAL_FORCE -> LEGAL;
        };
    }
}
