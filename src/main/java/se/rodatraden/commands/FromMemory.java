package se.rodatraden.commands;

import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Lets a command be decided from what this node remembers, without reading the log. The append refuses it if that is not all there is, so what is
 * recorded so is right; anything else is decided again from the log.
 */
public interface FromMemory {
    /** Allows it in a unit of work. */
    void allow(UnitOfWork<?> unitOfWork);

    /** Whether anything in the unit of work was not read again. */
    boolean used(UnitOfWork<?> unitOfWork);
}
