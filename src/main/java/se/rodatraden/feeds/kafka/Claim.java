package se.rodatraden.feeds.kafka;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.feeds.Lease;

/**
 * A node's right to write the topic. The lease keeps nodes from fencing each other in turn; that only one writes at a time is guaranteed by Kafka.
 * Its row also holds a position that the topic has reached at least.
 */
final class Claim {
    private static final Lease.Table TABLE = new Lease.Table("kafka_claims", "topic");

    private final JdbcClient jdbc;
    private final String topic;
    private final Lease lease;

    Claim(JdbcClient jdbc, String topic, Duration lease) {
        this.jdbc = jdbc;
        this.topic = topic;
        this.lease = new Lease(jdbc, TABLE, topic, lease);
    }

    /** Acquires or renews the lease; false while another node has it. */
    boolean take() {
        return lease.take();
    }

    /** Renews the lease and records how far the topic has come; false if another node has taken it over. */
    boolean keep(long position) {
        boolean held = lease.renew();
        if (held) {
            jdbc.sql("update kafka_claims set position = :position where topic = :topic and position < :position")
                    .param("topic", topic)
                    .param("position", position)
                    .update();
        }
        return held;
    }

    /** Lets another node take over at once. */
    void release() {
        lease.release();
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
