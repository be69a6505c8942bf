package se.rodatraden.feeds.kafka;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which Kafka the feed is written to, and how its topics are made where they are missing.
 *
 * @param bootstrapServers host:port, several by commas; empty is no Kafka
 * @param topic the events; the position they came to is in {@code <topic>-position}
 * @param partitions of a topic that is made; a vision stays in one
 * @param replication copies of a topic that is made; null is the brokers' own default
 * @param properties what every client is given besides, such as {@code security.protocol}
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

    /** The one name under which all nodes write, so that a new writer shuts the former one out. */
    String writer() {
        return topic + "-writer";
    }

    /** What a client of Kafka is given: ours, the operator's, and last what may not be otherwise. */
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
