package se.rodatraden.views.quality;

import java.util.Locale;

/** What is looked for: something that the register lacks, that nobody has confirmed, or that the sources leave open. */
public enum Indicator {
    /** Decisions for which no registry number is recorded. */
    DECISION_WITHOUT_DNR,
    /** Entries that no source is recorded for. */
    ENTRY_WITHOUT_SOURCE,
    /** Decisions whose time to appeal has passed, as far as is known, and whose legal force nobody has confirmed. */
    LEGAL_FORCE_UNCONFIRMED,
    /** Open remiss rounds in which an answer is not recorded although its last day has passed. */
    REMISS_PAST_DUE,
    /** Deferrals whose day or period has passed without a resumption recorded. */
    DEFERRAL_PASSED,
    /** Conflicts between sources in which no value is chosen. */
    SOURCE_CONFLICT_OPEN,
    /** Open matters of which nothing is recorded for more than a year. */
    STILL_FOR_A_YEAR,
    /** Acts of which it is not known, or not certain, whether they came after the one before. */
    ORDER_UNCERTAIN,
    /** Acts whose year is a conclusion, or not known. */
    YEAR_NOT_STATED,
    /** Acts of which the source does not say which body acted. */
    BODY_NOT_STATED,
    /** Bodies whose recorded terms overlap, or of which no term is recorded for the day. */
    TERM_UNCERTAIN,
    /** Goals whose period has ended, with no later goals and no review recorded. */
    GOALS_ENDED;

    /** As addresses and the interface spell it: {@code decision-without-dnr}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
