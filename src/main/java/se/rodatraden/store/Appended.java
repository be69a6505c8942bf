package se.rodatraden.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * An event appended in a unit of work: its position, sequence number and id. Available from the unit of work as soon as it is
 * appended; final only once the unit of work has committed.
 */
public record Appended(long position, String stream, long sequence, String id, String type, Instant recordedAt) {
    private static final String KEY = Appended.class.getName();

    /** The events appended in the unit of work so far, in order. */
    public static List<Appended> in(UnitOfWork<?> unitOfWork) {
        return List.copyOf(unitOfWork.root().getOrComputeResource(KEY, _ -> new ArrayList<Appended>()));
    }

    static void tell(UnitOfWork<?> unitOfWork, List<Appended> events) {
        unitOfWork
                .root()
                .getOrComputeResource(KEY, _ -> new ArrayList<Appended>())
                .addAll(events);
    }
}
