package se.rodatraden.commands;

import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Knows where the events of a unit of work were appended; asked once that has committed. */
@FunctionalInterface
public interface AppendedEvents {
    List<RecordedEvent.Place> in(UnitOfWork<?> unitOfWork);
}
