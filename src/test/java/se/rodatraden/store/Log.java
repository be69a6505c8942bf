package se.rodatraden.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.store.append.Appender;
import se.rodatraden.store.append.GroupCall;

/** The store over a test's database, and events to put in it. */
final class Log {
    private Log() {}

    static CommitOrderEngine engine(DataSource database) {
        return new CommitOrderEngine(new JdbcTemplate(database), new EventSerializer(Happening.NAMES, Json.mapper()));
    }

    /** As in the product: what is recorded at the same time is appended together. */
    static CommitOrderEngine grouping(DataSource database) {
        return new CommitOrderEngine(
                new JdbcTemplate(database),
                new EventSerializer(Happening.NAMES, Json.mapper()),
                new Appender(new GroupCall(database)),
                () -> "");
    }

    static EventLog reader(DataSource database) {
        return new EventLog(database, Happening.NAMES, Json.mapper());
    }

    static DomainEventMessage<?> event(String stream, long sequence, String text) {
        return event(stream, sequence, text, UUID.randomUUID().toString(), Instant.now());
    }

    static DomainEventMessage<?> event(String stream, long sequence, String text, String id, Instant timestamp) {
        return new GenericDomainEventMessage<>(
                "stream",
                stream,
                sequence,
                new Happening.NoteTaken(text),
                MetaData.with("user", "test"),
                id,
                timestamp);
    }

    static List<DomainEventMessage<?>> events(String stream, int count) {
        return IntStream.range(0, count)
                .<DomainEventMessage<?>>mapToObj(i -> event(stream, i, "note " + i))
                .toList();
    }
}
