package se.rodatraden.vision.command;

import java.util.List;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.VisionEvent;

/** The decision on a command: recorded as events with the deviations found, or refused as a whole. */
public sealed interface Verdict {

    /** The events to append, none if everything was recorded already. */
    record Accepted(List<VisionEvent> events, List<Deviation> deviations) implements Verdict {}

    /** Nothing is recorded. */
    record Refused(List<Violation> violations) implements Verdict {
        public Refused(Violation only) {
            this(List.of(only));
        }
    }
}
