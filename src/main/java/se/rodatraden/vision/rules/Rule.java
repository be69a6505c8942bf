package se.rodatraden.vision.rules;

import java.util.List;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.order.Law;

/**
 * One rule about one act: its id, how strictly the register holds it, where it stands and since when, what a finding means, and the
 * check. The law is chosen by the days on which the act may have happened, never by when it was recorded: where no version held, the
 * rule is silent; where one held on some of those days only, nothing it finds is certain.
 *
 * @param sv the finding in Swedish, one sentence that also says the way out
 * @param en the same in English
 */
public record Rule(String id, Tier tier, List<Law> laws, Deviation.Finding finding, String sv, String en, Check check) {
    public Rule {
        laws = List.copyOf(laws);
    }

    /** What a certain finding about the act itself means for recording it. */
    public enum Tier {
        /** Refused unless it is recorded as it occurred, with a reason. */
        AS_OCCURRED,
        /** Recorded, with the deviation attached. */
        WARN,
        /** Nothing to do with recording: a day has gone by, see {@link Alert}. */
        ALERT
    }
}
