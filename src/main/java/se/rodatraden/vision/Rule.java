package se.rodatraden.vision;

import java.util.function.Predicate;

/**
 * One rule about one act: its id, where it stands, how strictly the register holds it, what a finding means, and the
 * check. The check sees the act at its place: the state it met and everything else that is known.
 *
 * @param sv the finding in Swedish, one sentence that also says the way out
 * @param en the same in English
 */
public record Rule(
        String id,
        Tier tier,
        String paragraph,
        Deviation.Finding finding,
        String sv,
        String en,
        Predicate<Moment> check) {

    /** What a certain finding about the act itself means for recording it. */
    public enum Tier {
        /** Refused unless it is recorded as it occurred, with a reason. */
        AS_OCCURRED,
        /** Recorded, with the deviation attached. */
        WARN
    }

    /** An act at its place: the state it met, and the history it is part of. */
    public record Moment(State state, Entry entry, Entries all) {
        Fact fact() {
            return entry.fact();
        }
    }

    boolean finds(Moment moment) {
        return check.test(moment);
    }
}
