package se.rodatraden.commands;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalCommand;
import se.rodatraden.vision.command.VisionCommand;

/** Determines a command's stream and expected version, so that commands need no Axon annotations. */
final class StreamTarget implements CommandTargetResolver {
    static final String EXPECTED_VERSION = "expectedVersion";

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        String stream = switch (message.getPayload()) {
            case VisionCommand command -> command.vision().toString();
            case MunicipalCommand command -> Municipality.stream(command.municipality());
            default -> throw new IllegalArgumentException("no stream is known for " + message.getPayloadType());
        };
        return new VersionedAggregateIdentifier(
                (Object) stream, (Long) message.getMetaData().get(EXPECTED_VERSION));
    }
}
