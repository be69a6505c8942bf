package se.rodatraden.vision;

import java.time.LocalDate;

/** Something that time has made worth looking at. Nothing lapses by itself: an alert changes no standing. */
public record Alert(Kind kind, String entry, LocalDate since) {

    /** What has gone by. {@code W-23} is the id of {@link #NOT_TAKEN_UP} in the model. */
    public enum Kind {
        NOT_TAKEN_UP("W-23"),
        ANSWERS_OVERDUE("REMISS-DUE"),
        PLAN_PASSED("PLAN-PASSED"),
        TABLED_PAST("W-19"),
        MOTION_OLD("W-26"),
        REVIEW_PASSED("REVIEW-DUE");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        public String rule() {
            return rule;
        }
    }
}
