package se.rodatraden.feeds.kafka;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A node's right to write the topic: a row with a lease, timed by the database's clock. It keeps nodes from fencing each other in
 * turn; that only one writes at a time is guaranteed by Kafka, not by the lease. The row also holds a position that the topic has
 * reached at least.
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

    /** Acquires or renews the lease; false while another node has it. */
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

    /** Renews the lease and records how far the topic has come; false if another node has taken it over. */
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

    /** Releases the lease, so that another node can take over at once. */
    void release() {
        jdbc.sql("update kafka_claims set until = '-infinity' where topic = :topic and holder = :holder")
                .param("topic", topic)
                .param("holder", holder)
                .update();
    }

    /** A position that the topic has reached, written by any node; 0 before any. */
    long position() {
        return jdbc.sql("select position from kafka_claims where topic = :topic")
                .param("topic", topic)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
