package se.rodatraden.store.append;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** An idempotency key, and where the events are that its request added; stored in the commit that stores them. */
public record RequestKey(
        String municipality, String key, String fingerprint, String stream, long firstSequence, int events) {
    private static final String NAME = RequestKey.class.getName();

    /** Stores it with the events of the unit of work. */
    public void storeWith(UnitOfWork<?> unitOfWork) {
        unitOfWork.root().resources().put(NAME, this);
    }

    /** The key to be stored with the events of the current unit of work. */
    public static @Nullable RequestKey current() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(NAME) : null;
    }
}
