package se.rodatraden.commands;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import se.rodatraden.commands.KeptWithEvents.Kept;
import se.rodatraden.municipality.Municipality;

/**
 * Stores a request's idempotency key and result in the commit of its events, so that a request repeated after a lost answer records nothing
 * twice. Also passes the locations of the events to the caller.
 */
final class RepeatedRequests implements MessageHandlerInterceptor<CommandMessage<?>> {
    static final String KEY = "idempotencyKey";
    static final String FINGERPRINT = "fingerprint";

    /** Metadata key for the locations of the events, available once committed. */
    static final String APPENDED = "appended";

    /** What became of a command. */
    static final class Appending {
        /** Filled when the events are recorded. */
        List<RecordedEvent.Place> places = List.of();

        /** Whether it may be decided from memory, and then whether it was. */
        boolean fromMemory;

        Appending(boolean fromMemory) {
            this.fromMemory = fromMemory;
        }
    }

    private final JdbcOperations jdbc;
    private final AppendedEvents appended;
    private final KeptWithEvents withEvents;
    private final FromMemory memory;

    RepeatedRequests(JdbcOperations jdbc, AppendedEvents appended, KeptWithEvents withEvents, FromMemory memory) {
        this.memory = memory;
        this.jdbc = jdbc;
        this.appended = appended;
        this.withEvents = withEvents;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (unitOfWork.getMessage().getMetaData().get(APPENDED) instanceof Appending appending) {
            unitOfWork.afterCommit(u -> appending.places = appended.in(u));
            if (appending.fromMemory) {
                memory.allow(unitOfWork);
                try {
                    return kept(unitOfWork, chain.proceed());
                } finally {
                    appending.fromMemory = memory.used(unitOfWork);
                }
            }
        }
        return kept(unitOfWork, chain.proceed());
    }

    private @Nullable Object kept(UnitOfWork<? extends CommandMessage<?>> unitOfWork, @Nullable Object result) {
        Place place = place(result);
        MetaData metadata = unitOfWork.getMessage().getMetaData();
        if (place != null
                && place.events > 0
                && metadata.get(KEY) instanceof String key
                && metadata.get(FINGERPRINT) instanceof String fingerprint) {
            withEvents.keep(
                    unitOfWork,
                    place.municipality,
                    key,
                    new Kept(fingerprint, place.stream, place.firstSequence, place.events));
        }
        return result;
    }

    /**
     * Keeps the result of a command that had nothing to record, once that is certain: a lost race is found after the command was decided.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the key has been kept meanwhile
     */
    void keepIfNothingWasRecorded(Object result, Request request) {
        Place place = place(result);
        String key = request.idempotencyKey();
        String fingerprint = request.fingerprint();
        if (place != null && place.events == 0 && key != null && fingerprint != null) {
            jdbc.update(
                    "insert into requests (municipality, key, fingerprint, vision, first_sequence, events) values (?, ?, ?, ?, ?, 0)",
                    place.municipality,
                    key,
                    fingerprint,
                    place.stream,
                    place.firstSequence);
        }
    }

    /** Where the events of a result are, if it is that of a command that records. */
    private record Place(String municipality, String stream, long firstSequence, int events) {}

    private static @Nullable Place place(@Nullable Object result) {
        return switch (result) {
            case Receipt r ->
                new Place(r.vision().municipality(), r.vision().toString(), r.firstSequence(), r.events());
            case MunicipalReceipt r ->
                new Place(r.municipality(), Municipality.stream(r.municipality()), r.firstSequence(), r.events());
            case null, default -> null;
        };
    }

    /** The result of an earlier request with the key. */
    Optional<Kept> earlier(String municipality, String key) {
        List<Kept> kept = jdbc.query(
                "select fingerprint, vision, first_sequence, events from requests where municipality = ? and key = ?",
                (row, _) -> new Kept(row.getString(1), row.getString(2), row.getLong(3), row.getInt(4)),
                municipality,
                key);
        return kept.stream().findFirst();
    }
}
