package se.rodatraden.vision.rules;

import java.time.LocalDate;

/** Something that time has made worth looking at. Nothing lapses by itself: an alert changes no standing. */
public record Alert(Kind kind, String entry, LocalDate since) {

    /** What has gone by. {@code W-23} is the id of {@link #NOT_TAKEN_UP} in the model. */
    public enum Kind {
        NOT_TAKEN_UP("W-23"),
        /** The date it was deferred to has passed. */
        DEFERRED_DATE_PASSED("W-23"),
        ANSWERS_OVERDUE("REMISS-DUE"),
        PLAN_PASSED("PLAN-PASSED"),
        TABLED_PAST("W-19"),
        /** Tabled with no day told, so long ago that the council has met since. */
        TABLED_LONG("W-19"),
        MOTION_OLD("W-26"),
        REVIEW_PASSED("REVIEW-DUE"),
        /** It applies again, since a court annulled or stopped what had taken its place: someone should see that it is so meant. */
        RESTORED("RESTORED"),
        /** A decision that was carried out has been annulled for good: what was done is to be undone as far as possible (KL 13:15). */
        TO_BE_UNDONE("W-49"),
        /** The year in its title or its horizon has passed, and no period of validity is stated: it applies still. */
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
