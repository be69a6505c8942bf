package se.rodatraden.vision.rules;

import java.util.List;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.order.Law;

/**
 * A rule about an act: its id, its effect on recording, its laws with their periods, what a finding means, and the
 * check. The law is chosen by the possible days of the act, never by its recording: if no version was in force, the
 * rule does not apply; if one was in force on only some of those days, its findings are uncertain.
 *
 * @param sv the finding in Swedish, one sentence including how to correct it
 * @param en the same in English
 */
public record Rule(String id, Tier tier, List<Law> laws, Deviation.Finding finding, String sv, String en, Check check) {
    public Rule {
        laws = List.copyOf(laws);
    }

    /** The effect of a certain finding about the act itself on its recording. */
    public enum Tier {
        /** Refused unless it is recorded as it occurred, with a reason. */
        AS_OCCURRED,
        /** Recorded, with the deviation attached. */
        WARN,
        /** No effect on recording: a day has passed, see {@link Alert}. */
        ALERT
    }
}
