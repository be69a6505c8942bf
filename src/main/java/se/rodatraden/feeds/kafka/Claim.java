package se.rodatraden.feeds.kafka;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One node's right to write the topic, a row with a lease by the database's clock. It keeps nodes from shutting each other out in
 * turn; that no two write at once is Kafka's doing, not the lease's. The row also has a position that the topic has reached at
 * least.
 */
final class Claim {
    private final JdbcClient jdbc;
    private final String topic;
    private final Duration lease;
    private final UUID holder = UUID.randomUUID();

    Claim(JdbcClient jdbc, String topic, Duration lease) {
        this.jdbc = jdbc;
        this.topic = topic;
        this.lease = lease;
    }

    /** Takes the right if nobody has it, or keeps it; false while another node has it. */
    boolean take() {
        return jdbc.sql("""
                                insert into kafka_claims as claim (topic, holder, until, position)
                                values (:topic, :holder, clock_timestamp() + :lease * interval '1 millisecond', 0)
                                on conflict (topic) do update set holder = excluded.holder, until = excluded.until
                                where claim.holder = excluded.holder or claim.until < clock_timestamp()
                                """)
                        .param("topic", topic)
                        .param("holder", holder)
                        .param("lease", lease.toMillis())
                        .update()
                == 1;
    }

    /** Keeps the right for another while and tells how far the topic has come; false where another node has it by now. */
    boolean keep(long position) {
        return jdbc.sql("""
                                update kafka_claims
                                set until = clock_timestamp() + :lease * interval '1 millisecond',
                                    position = greatest(position, :position)
                                where topic = :topic and holder = :holder
                                """)
                        .param("topic", topic)
                        .param("holder", holder)
                        .param("lease", lease.toMillis())
                        .param("position", position)
                        .update()
                == 1;
    }

    /** Lets another node take over at once. */
    void release() {
        jdbc.sql("update kafka_claims set until = '-infinity' where topic = :topic and holder = :holder")
                .param("topic", topic)
                .param("holder", holder)
                .update();
    }

    /** A position that the topic has reached, by whichever node; 0 before any. */
    long position() {
        return jdbc.sql("select position from kafka_claims where topic = :topic")
                .param("topic", topic)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
