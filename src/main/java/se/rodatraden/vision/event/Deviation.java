package se.rodatraden.vision.event;

import org.jspecify.annotations.Nullable;

/**
 * A rule's finding about an entry, stored as found at recording.
 *
 * @param rule the rule's id, such as {@code W-12}
 * @param entry the entry it is about
 * @param finding broken, or not shown by what is recorded
 * @param certain whether it holds in every possible order of events
 * @param paragraph the law of the days on which the act may have happened, such as {@code KL 5:50}, two of them joined by a slash where
 *     those days lie on both sides of a change, {@code praxis} or {@code registret}
 * @param field the field concerned, by its name in the command, if the rule is about a text
 */
public record Deviation(
        String rule,
        String entry,
        Finding finding,
        boolean certain,
        String paragraph,
        @Nullable String field) {

    /** A deviation of the act as a whole. */
    public Deviation(String rule, String entry, Finding finding, boolean certain, String paragraph) {
        this(rule, entry, finding, certain, paragraph, null);
    }

    /** "No submission is recorded" is not "the rule was broken". */
    public enum Finding {
        BREACH,
        NOT_SHOWN
    }
}
