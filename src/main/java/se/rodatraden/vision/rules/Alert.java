package se.rodatraden.vision.rules;

import java.time.LocalDate;

/** A warning raised by the passing of time. Nothing lapses by itself: an alert changes no standing. */
public record Alert(Kind kind, String entry, LocalDate since) {

    /** The kind of alert. {@code W-23} is the id of {@link #NOT_TAKEN_UP} in the model. */
    public enum Kind {
        NOT_TAKEN_UP("W-23"),
        /** The date it was deferred to has passed. */
        DEFERRED_DATE_PASSED("W-23"),
        ANSWERS_OVERDUE("REMISS-DUE"),
        PLAN_PASSED("PLAN-PASSED"),
        TABLED_PAST("W-19"),
        /** Tabled without a stated day, so long ago that the council has met since. */
        TABLED_LONG("W-19"),
        MOTION_OLD("W-26"),
        REVIEW_PASSED("REVIEW-DUE"),
        /** It applies again, since a court annulled or suspended its successor: to be checked. */
        RESTORED("RESTORED"),
        /** An executed decision has been finally annulled: it is to be undone as far as possible (KL 13:15). */
        TO_BE_UNDONE("W-49"),
        /** The year in its title or horizon has passed without a stated period of validity: it still applies. */
        TITLE_YEAR_PASSED("TITLE-YEAR");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        public String rule() {
            return rule;
        }
    }
}
