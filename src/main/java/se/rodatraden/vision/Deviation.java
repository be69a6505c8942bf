package se.rodatraden.vision;

/**
 * What a rule found about an entry, kept as it was found when the entry was recorded.
 *
 * @param rule the rule's id, such as {@code W-12}
 * @param entry the entry it is about
 * @param finding broken, or only not shown by what is recorded
 * @param certain whether every order that the dates allow gives it
 * @param paragraph where the rule stands, such as {@code KL 5:50}, or {@code praxis}
 */
public record Deviation(String rule, String entry, Finding finding, boolean certain, String paragraph) {

    /** "No submission is recorded" is not "the rule was broken". */
    public enum Finding {
        BREACH,
        NOT_SHOWN
    }
}
