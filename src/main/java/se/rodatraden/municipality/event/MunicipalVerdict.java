package se.rodatraden.municipality.event;

import java.util.List;
import se.rodatraden.kernel.Violation;

/** The decision on a municipal command: recorded as events, or refused as a whole. */
public sealed interface MunicipalVerdict {

    /** The events to append, none if everything was recorded already. */
    record Accepted(List<MunicipalEvent> events) implements MunicipalVerdict {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** Nothing is recorded. */
    record Refused(List<Violation> violations) implements MunicipalVerdict {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
