package se.rodatraden.commands;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import se.rodatraden.municipality.event.MunicipalCommand;
import se.rodatraden.vision.command.Act;

/** Wraps commands in Axon messages, which are routed by name: commands with a common handler get the name of the type it takes. */
final class CommandMessages {
    private CommandMessages() {}

    static CommandMessage<Object> of(Object command) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(command), handledAs(command.getClass()).getName());
    }

    /** The type taken by the command's handler. */
    static Class<?> handledAs(Class<?> command) {
        return Act.class.isAssignableFrom(command)
                ? Act.class
                : MunicipalCommand.class.isAssignableFrom(command) ? MunicipalCommand.class : command;
    }
}
