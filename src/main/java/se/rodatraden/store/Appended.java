package se.rodatraden.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What one event became when it was recorded. The unit of work that recorded it has the list, from the moment of the append;
 * it holds true once that has committed.
 */
public record Appended(long position, String stream, long sequence, String id, String type, Instant recordedAt) {
    private static final String KEY = Appended.class.getName();

    /** What was recorded in a unit of work so far, in order; empty when nothing was. */
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
