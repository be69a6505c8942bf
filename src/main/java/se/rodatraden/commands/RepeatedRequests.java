package se.rodatraden.commands;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcOperations;
import se.rodatraden.vision.VisionId;

/**
 * Keeps a request's key with what it came to, in the transaction of the append and before it, so that a request that is
 * sent again after a lost answer records nothing twice.
 */
final class RepeatedRequests implements MessageHandlerInterceptor<CommandMessage<?>> {
    static final String KEY = "idempotencyKey";
    static final String FINGERPRINT = "fingerprint";

    /** What is kept of a request. */
    record Kept(String fingerprint, Receipt receipt) {}

    private final JdbcOperations jdbc;

    RepeatedRequests(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Object result = chain.proceed();
        Object key = unitOfWork.getMessage().getMetaData().get(KEY);
        if (key != null && result instanceof Receipt receipt) {
            jdbc.update(
                    "insert into requests (municipality, key, fingerprint, vision, first_sequence, events) values (?, ?, ?, ?, ?, ?)",
                    receipt.vision().municipality(),
                    key,
                    unitOfWork.getMessage().getMetaData().get(FINGERPRINT),
                    receipt.vision().toString(),
                    receipt.firstSequence(),
                    receipt.events());
        }
        return result;
    }

    /** What an earlier request by the same key came to. */
    Optional<Kept> earlier(String municipality, String key) {
        List<Kept> kept = jdbc.query(
                "select fingerprint, vision, first_sequence, events from requests where municipality = ? and key = ?",
                (row, _) -> new Kept(
                        row.getString(1),
                        new Receipt(VisionId.parse(row.getString(2)), row.getLong(3), row.getInt(4), List.of())),
                municipality,
                key);
        return kept.stream().findFirst();
    }
}
