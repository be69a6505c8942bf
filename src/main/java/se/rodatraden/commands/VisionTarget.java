package se.rodatraden.commands;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import se.rodatraden.vision.VisionCommand;

/** Finds a command's stream and the version its sender expects, so that commands carry no annotation. */
final class VisionTarget implements CommandTargetResolver {
    static final String EXPECTED_VERSION = "expectedVersion";

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        if (message.getPayload() instanceof VisionCommand command) {
            return new VersionedAggregateIdentifier((Object) command.vision().toString(), (Long)
                    message.getMetaData().get(EXPECTED_VERSION));
        }
        throw new IllegalArgumentException("no stream is known for " + message.getPayloadType());
    }
}
