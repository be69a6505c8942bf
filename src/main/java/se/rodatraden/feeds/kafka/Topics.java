package se.rodatraden.feeds.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The two Kafka topics, created if missing and refused if their settings would lose events. */
final class Topics implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;
    private static final Duration SOON = Duration.ofMillis(100);
    private static final int SOON_ATTEMPTS = 50;
    /** Large enough for the largest event of a history document. */
    private static final String LARGEST_BYTES = String.valueOf(8 * 1024 * 1024);

    private static final String COMPACTED = TopicConfig.CLEANUP_POLICY_COMPACT;
    private static final String KEPT = TopicConfig.CLEANUP_POLICY_DELETE;

    private final KafkaSettings settings;
    private final Admin admin;

    Topics(KafkaSettings settings) {
        this.settings = settings;
        this.admin = Admin.create(settings.client(Map.of("default.api.timeout.ms", 20_000), Map.of()));
    }

    /** The event topic, created if missing, with unlimited retention. */
    TopicDescription events() {
        TopicDescription topic = found(
                settings.topic(),
                settings.partitions(),
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        KEPT,
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        LARGEST_BYTES));
        if (!policy(settings.topic()).equals(KEPT)) {
            throw new CannotGoOnException(
                    "topic %s is compacted and would keep only a vision's last event".formatted(settings.topic()));
        }
        return topic;
    }

    /** The position topic, created if missing: one partition, compacted to its last record. */
    void position() {
        String name = settings.positionTopic();
        TopicDescription topic = found(name, 1, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, COMPACTED));
        if (topic.partitions().size() != 1 || !policy(name).equals(COMPACTED)) {
            throw new CannotGoOnException(
                    "topic %s must have one partition and cleanup.policy=compact, or the position is lost one day"
                            .formatted(name));
        }
    }

    /** The offset after the last record of the position topic, committed or not. */
    long positionEnd() {
        TopicPartition only = new TopicPartition(settings.positionTopic(), 0);
        return await(admin.listOffsets(
                                Map.of(only, OffsetSpec.latest()),
                                new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                        .partitionResult(only))
                .offset();
    }

    private TopicDescription found(String name, int partitions, Map<String, String> made) {
        try {
            return describe(name);
        } catch (UnknownTopicOrPartitionException missing) {
            NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.ofNullable(settings.replication()));
            try {
                await(admin.createTopics(List.of(topic.configs(made))).all());
            } catch (TopicExistsException anotherNodeWasFirst) {
                // Another node created it; described below.
            }
            return describeSoon(name);
        }
    }

    /** A topic just created is not known to every broker at once. */
    private TopicDescription describeSoon(String name) {
        for (int attempt = 1; ; attempt++) {
            try {
                return describe(name);
            } catch (UnknownTopicOrPartitionException notYet) {
                if (attempt == SOON_ATTEMPTS) {
                    throw notYet;
                }
                LockSupport.parkNanos(SOON.toNanos());
            }
        }
    }

    private TopicDescription describe(String name) {
        return await(Objects.requireNonNull(
                admin.describeTopics(List.of(name)).topicNameValues().get(name)));
    }

    private String policy(String name) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        return await(Objects.requireNonNull(
                        admin.describeConfigs(List.of(topic)).values().get(topic)))
                .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                .value();
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException("no answer from Kafka", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
