package se.rodatraden.feeds.kafka;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Kafka cluster that the feed is written to, and how missing topics are created.
 *
 * @param bootstrapServers host:port, several separated by commas; empty turns Kafka off
 * @param topic topic of the events; the last position written is in {@code <topic>-position}
 * @param partitions of a created topic; a vision stays in one
 * @param replication replicas of a created topic; null is the brokers' default
 * @param properties additional properties of all clients, such as {@code security.protocol}
 */
@ConfigurationProperties("rodatraden.kafka")
record KafkaSettings(
        @DefaultValue("") String bootstrapServers,
        @DefaultValue("rodatraden.events") String topic,
        @DefaultValue("3") int partitions,
        @Nullable Short replication,
        @DefaultValue Map<String, String> properties) {
    KafkaSettings {
        properties = Map.copyOf(properties);
    }

    String positionTopic() {
        return topic + "-position";
    }

    /** The transactional id shared by all nodes, so that a new writer fences its predecessor. */
    String writer() {
        return topic + "-writer";
    }

    /** Client properties: defaults, overridden by the operator's, overridden by the fixed ones. */
    Map<String, Object> client(Map<String, Object> ours, Map<String, Object> fixed) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "request.timeout.ms",
                10_000,
                "reconnect.backoff.max.ms",
                10_000,
                "enable.metrics.push",
                false));
        all.putAll(ours);
        all.putAll(properties);
        all.putAll(fixed);
        return all;
    }
}
