package se.rodatraden.commands;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import se.rodatraden.vision.Act;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.History;
import se.rodatraden.vision.Verdict;
import se.rodatraden.vision.VisionCommand;

/** The door to the write model: sends a command, and tells what it came to in our own words. */
public final class Commands {
    static final String RECORDED_BY = "recordedBy";

    private final CommandBus bus;
    private final RepeatedRequests requests;
    private final InstantSource clock;

    Commands(CommandBus bus, RepeatedRequests requests, InstantSource clock) {
        this.bus = bus;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Records what the command tells, or nothing.
     *
     * @throws RefusedException by a rule or for a fault of integrity
     * @throws se.rodatraden.vision.InvalidField for a value that cannot be kept
     * @throws NoSuchVisionException where an act is told of a vision that is not registered
     * @throws LostRaceException where the vision has changed since the sender read it
     * @throws RepeatedKeyException where the idempotency key was used for another request
     */
    public Receipt send(VisionCommand command, Request request) {
        Optional<Receipt> before = earlier(command, request);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return dispatch(message(command, request));
        } catch (AggregateNotFoundException e) {
            throw new NoSuchVisionException(command.vision());
        } catch (ConflictingAggregateVersionException | ConcurrencyException | AggregateStreamCreationException e) {
            return earlier(command, request).orElseThrow(() -> new LostRaceException(command.vision(), e));
        } catch (DuplicateKeyException e) {
            return earlier(command, request).orElseThrow(() -> e);
        }
    }

    /** What the command would come to; records nothing. */
    public Verdict tryOut(@Nullable History history, VisionCommand command) {
        if (history == null && command instanceof Act) {
            throw new NoSuchVisionException(command.vision());
        }
        return Decide.on(history, command, clock.instant());
    }

    private Optional<Receipt> earlier(VisionCommand command, Request request) {
        String key = request.idempotencyKey();
        if (key == null) {
            return Optional.empty();
        }
        return requests.earlier(command.vision().municipality(), key).map(kept -> {
            if (!kept.fingerprint().equals(request.fingerprint())) {
                throw new RepeatedKeyException(key);
            }
            return kept.receipt();
        });
    }

    private static CommandMessage<VisionCommand> message(VisionCommand command, Request request) {
        CommandMessage<VisionCommand> message = new GenericCommandMessage<>(command);
        message = message.andMetaData(Map.of(RECORDED_BY, request.recordedBy()));
        if (request.expectedVersion() != null) {
            message = message.andMetaData(Map.of(VisionTarget.EXPECTED_VERSION, request.expectedVersion()));
        }
        if (request.idempotencyKey() != null && request.fingerprint() != null) {
            message = message.andMetaData(Map.of(
                    RepeatedRequests.KEY, request.idempotencyKey(),
                    RepeatedRequests.FINGERPRINT, request.fingerprint()));
        }
        return message;
    }

    private Receipt dispatch(CommandMessage<VisionCommand> message) {
        FutureCallback<VisionCommand, Receipt> done = new FutureCallback<>();
        bus.dispatch(message, done);
        CommandResultMessage<? extends Receipt> result = done.getResult();
        if (result.isExceptional()) {
            throw unwrapped(result.exceptionResult());
        }
        return Objects.requireNonNull(result.getPayload());
    }

    private static RuntimeException unwrapped(Throwable failure) {
        Throwable cause = failure instanceof CommandExecutionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
