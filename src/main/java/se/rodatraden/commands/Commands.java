package se.rodatraden.commands;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import se.rodatraden.municipality.MunicipalDecide;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalCommand;
import se.rodatraden.municipality.event.MunicipalVerdict;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.KnownSurroundings;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.value.VisionId;

/** The entry point of the write model: sends commands, and returns results without Axon's types. */
public final class Commands {
    static final String RECORDED_BY = "recordedBy";
    static final String ROLE = "role";

    private final CommandBus bus;
    private final RepeatedRequests requests;
    private final InstantSource clock;
    private final KnownSurroundings surroundings;
    private final EventStore events;

    Commands(
            CommandBus bus,
            EventStore events,
            RepeatedRequests requests,
            InstantSource clock,
            KnownSurroundings surroundings) {
        this.bus = bus;
        this.events = events;
        this.requests = requests;
        this.clock = clock;
        this.surroundings = surroundings;
    }

    /**
     * Records the events of a command; none if they are recorded already.
     *
     * @throws RefusedException if a rule or an integrity check refuses it
     * @throws se.rodatraden.vision.InvalidField for a value that cannot be stored
     * @throws NoSuchVisionException if the vision is not registered
     * @throws LostRaceException if the vision has changed since the version the client has seen
     * @throws RepeatedKeyException if the idempotency key was used for a different request
     */
    public Receipt send(VisionCommand command, Request request) {
        String municipality = command.vision().municipality();
        try {
            return send(
                    command,
                    command.vision().toString(),
                    municipality,
                    request,
                    Receipt.class,
                    kept -> new Receipt(
                            command.vision(), kept.firstSequence(), kept.events(), List.of(), List.of(), List.of()),
                    Receipt::at);
        } catch (AggregateNotFoundException e) {
            throw new NoSuchVisionException(command.vision());
        }
    }

    /**
     * Records the events of a municipal command; none if they are recorded already.
     *
     * @throws RefusedException if a rule or an integrity check refuses it
     * @throws se.rodatraden.municipality.InvalidField for a value that cannot be stored
     * @throws LostRaceException if the municipality's register has changed since the version the client has seen
     * @throws RepeatedKeyException if the idempotency key was used for a different request
     */
    public MunicipalReceipt send(MunicipalCommand command, Request request) {
        String code = command.municipality();
        return send(
                command,
                Municipality.stream(code),
                code,
                request,
                MunicipalReceipt.class,
                kept -> new MunicipalReceipt(code, kept.firstSequence(), kept.events(), List.of(), List.of()),
                MunicipalReceipt::at);
    }

    private <R> R send(
            Object command,
            String stream,
            String municipality,
            Request request,
            Class<R> type,
            Function<KeptWithEvents.Kept, R> receipt,
            BiFunction<R, List<RecordedEvent.Place>, R> at) {
        Optional<R> before = earlier(stream, municipality, request).map(receipt);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            Optional<R> recorded = fromMemory(message(command, request), request, type, at);
            if (recorded.isPresent()) {
                return recorded.get();
            }
            RepeatedRequests.Appending appending = new RepeatedRequests.Appending(false);
            R decided = type.cast(dispatch(message(command, request), appending));
            requests.keepIfNothingWasRecorded(decided, request);
            return at.apply(decided, appending.places);
        } catch (LostRaceException
                | ConflictingAggregateVersionException
                | ConcurrencyException
                | AggregateStreamCreationException e) {
            return earlier(stream, municipality, request)
                    .map(receipt)
                    .orElseThrow(() -> new LostRaceException(stream, e));
        } catch (RefusedException | DuplicateKeyException e) {
            // The same request may have been recorded while this one waited for the vision.
            return earlier(stream, municipality, request).map(receipt).orElseThrow(() -> e);
        }
    }

    /**
     * Decided from what is remembered, which gives the right result if it is recorded.
     *
     * @return empty if it has to be decided from the log
     */
    private <R> Optional<R> fromMemory(
            CommandMessage<Object> message,
            Request request,
            Class<R> type,
            BiFunction<R, List<RecordedEvent.Place>, R> at) {
        RepeatedRequests.Appending appending = new RepeatedRequests.Appending(true);
        try {
            R decided = type.cast(dispatch(message, appending));
            if (appending.fromMemory && appending.places.isEmpty()) {
                return Optional.empty();
            }
            requests.keepIfNothingWasRecorded(decided, request);
            return Optional.of(at.apply(decided, appending.places));
        } catch (RefusedException
                | LostRaceException
                | AggregateNotFoundException
                | ConflictingAggregateVersionException
                | ConcurrencyException
                | AggregateStreamCreationException e) {
            if (appending.fromMemory) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Dry run: the verdict on the command, based on the real history including confidential text. Records nothing. */
    public Verdict tryOut(VisionCommand command) {
        History history = recorded(command.vision());
        if (history == null && (command instanceof Act || command instanceof VisionCommand.EraseTexts)) {
            throw new NoSuchVisionException(command.vision());
        }
        return Decide.on(history, command, clock.instant(), surroundings.of(command));
    }

    private @Nullable History recorded(VisionId vision) {
        VisionAggregate aggregate = new VisionAggregate();
        events.readEvents(vision.toString())
                .forEachRemaining(
                        e -> aggregate.on((VisionEvent) e.getPayload(), e.getTimestamp(), e.getSequenceNumber()));
        return aggregate.history();
    }

    /** Dry run of a municipal command; records nothing. */
    public MunicipalVerdict tryOut(Municipality known, MunicipalCommand command) {
        return MunicipalDecide.on(known, command, clock.instant());
    }

    private Optional<KeptWithEvents.Kept> earlier(String stream, String municipality, Request request) {
        String key = request.idempotencyKey();
        if (key == null) {
            return Optional.empty();
        }
        Optional<KeptWithEvents.Kept> kept = requests.earlier(municipality, key);
        if (kept.isPresent()
                && !(kept.get().fingerprint().equals(request.fingerprint())
                        && kept.get().stream().equals(stream))) {
            throw new RepeatedKeyException(key);
        }
        return kept;
    }

    private static CommandMessage<Object> message(Object command, Request request) {
        CommandMessage<Object> message = CommandMessages.of(command);
        message = message.andMetaData(Map.of(RECORDED_BY, request.recordedBy()));
        if (request.role() != null) {
            message = message.andMetaData(Map.of(ROLE, request.role()));
        }
        if (request.expectedVersion() != null) {
            message = message.andMetaData(Map.of(StreamTarget.EXPECTED_VERSION, request.expectedVersion()));
        }
        if (request.idempotencyKey() != null && request.fingerprint() != null) {
            message = message.andMetaData(Map.of(
                    RepeatedRequests.KEY, request.idempotencyKey(),
                    RepeatedRequests.FINGERPRINT, request.fingerprint()));
        }
        return message;
    }

    private Object dispatch(CommandMessage<Object> message, RepeatedRequests.Appending appending) {
        FutureCallback<Object, Object> done = new FutureCallback<>();
        bus.dispatch(message.andMetaData(Map.of(RepeatedRequests.APPENDED, appending)), done);
        CommandResultMessage<?> result = done.getResult();
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
