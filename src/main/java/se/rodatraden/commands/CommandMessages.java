package se.rodatraden.commands;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import se.rodatraden.municipality.event.MunicipalCommand;
import se.rodatraden.vision.command.Act;

/** Commands as messages to Axon, which routes them by name: those that one handler takes bear the name of the type it takes. */
final class CommandMessages {
    private CommandMessages() {}

    static CommandMessage<Object> of(Object command) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(command), handledAs(command.getClass()).getName());
    }

    /** The type that the command's handler takes. */
    static Class<?> handledAs(Class<?> command) {
        return Act.class.isAssignableFrom(command)
                ? Act.class
                : MunicipalCommand.class.isAssignableFrom(command) ? MunicipalCommand.class : command;
    }
}
