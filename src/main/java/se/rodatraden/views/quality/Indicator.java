package se.rodatraden.views.quality;

import java.util.Locale;

/** A quality indicator: data that is missing, unconfirmed, or left open by the sources. */
public enum Indicator {
    /** Decisions without a diary number. */
    DECISION_WITHOUT_DNR,
    /** Entries without a source. */
    ENTRY_WITHOUT_SOURCE,
    /** Decisions that can apparently no longer be appealed, and whose legal force is not confirmed. */
    LEGAL_FORCE_UNCONFIRMED,
    /** Open remiss rounds with an overdue answer. */
    REMISS_PAST_DUE,
    /** Deferrals whose day or term has passed without a recorded resumption. */
    DEFERRAL_PASSED,
    /** Source conflicts in which no value is chosen. */
    SOURCE_CONFLICT_OPEN,
    /** Open matters with nothing recorded for more than a year. */
    STILL_FOR_A_YEAR,
    /** Acts that may not have come after the one before. */
    ORDER_UNCERTAIN,
    /** Acts whose year is inferred or unknown. */
    YEAR_NOT_STATED,
    /** Acts whose source does not name the acting body. */
    BODY_NOT_STATED,
    /** Bodies with overlapping terms, or without a recorded term for the day. */
    TERM_UNCERTAIN,
    /** Goals whose period has ended, without later goals or a recorded review. */
    GOALS_ENDED;

    /** Its name in addresses and the API: {@code decision-without-dnr}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
