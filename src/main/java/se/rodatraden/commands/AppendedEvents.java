package se.rodatraden.commands;

import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Gives the log positions of the events appended in a unit of work; called once it has committed. */
@FunctionalInterface
public interface AppendedEvents {
    List<RecordedEvent.Place> in(UnitOfWork<?> unitOfWork);
}
