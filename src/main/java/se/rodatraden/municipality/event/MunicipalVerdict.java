package se.rodatraden.municipality.event;

import java.util.List;
import se.rodatraden.kernel.Violation;

/** What became of a municipal command: recorded as events, or refused whole. */
public sealed interface MunicipalVerdict {

    /** The events to append, none when everything was recorded already. */
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
