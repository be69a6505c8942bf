package se.rodatraden.commands;

import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Has an idempotency key stored in the commit that stores the events of a unit of work. */
@FunctionalInterface
public interface KeptWithEvents {
    void keep(UnitOfWork<?> unitOfWork, String municipality, String key, Kept kept);

    /** The result of a request, stored by its key. */
    record Kept(String fingerprint, String stream, long firstSequence, int events) {}
}
