package se.rodatraden.commands;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcOperations;
import se.rodatraden.municipality.Municipality;

/**
 * Stores a request's idempotency key and result in the transaction of the append, before the append, so that a request
 * repeated after a lost answer records nothing twice. Also passes the locations of the events to the caller.
 */
final class RepeatedRequests implements MessageHandlerInterceptor<CommandMessage<?>> {
    static final String KEY = "idempotencyKey";
    static final String FINGERPRINT = "fingerprint";

    /** Metadata key for the locations of the events, available once committed. */
    static final String APPENDED = "appended";

    /** Filled by the transaction that records. */
    static final class Appending {
        List<RecordedEvent.Place> places = List.of();
    }

    /** The stored result of a request. */
    record Kept(String fingerprint, String stream, long firstSequence, int events) {}

    private final JdbcOperations jdbc;
    private final AppendedEvents appended;

    RepeatedRequests(JdbcOperations jdbc, AppendedEvents appended) {
        this.jdbc = jdbc;
        this.appended = appended;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        if (unitOfWork.getMessage().getMetaData().get(APPENDED) instanceof Appending appending) {
            unitOfWork.afterCommit(u -> appending.places = appended.in(u));
        }
        Object result = chain.proceed();
        switch (result) {
            case Receipt r ->
                keep(unitOfWork, r.vision().municipality(), r.vision().toString(), r.firstSequence(), r.events());
            case MunicipalReceipt r ->
                keep(
                        unitOfWork,
                        r.municipality(),
                        Municipality.stream(r.municipality()),
                        r.firstSequence(),
                        r.events());
            case null, default -> {}
        }
        return result;
    }

    private void keep(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork,
            String municipality,
            String stream,
            long firstSequence,
            int events) {
        MetaData metadata = unitOfWork.getMessage().getMetaData();
        Object key = metadata.get(KEY);
        if (key != null) {
            jdbc.update(
                    "insert into requests (municipality, key, fingerprint, vision, first_sequence, events) values (?, ?, ?, ?, ?, ?)",
                    municipality,
                    key,
                    metadata.get(FINGERPRINT),
                    stream,
                    firstSequence,
                    events);
        }
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
