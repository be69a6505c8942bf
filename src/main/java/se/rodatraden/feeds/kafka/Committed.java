package se.rodatraden.feeds.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what is committed in the topics. Used after the writer has fenced its predecessor, whose transaction is then committed or aborted. */
final class Committed implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long FIRST_STEP = 100;

    private final KafkaSettings settings;
    private final KafkaConsumer<String, byte[]> consumer;

    Committed(KafkaSettings settings) {
        this.settings = settings;
        this.consumer = new KafkaConsumer<>(
                settings.client(
                        Map.of("default.api.timeout.ms", 20_000),
                        Map.of(
                                "isolation.level",
                                "read_committed",
                                "enable.auto.commit",
                                false,
                                "auto.offset.reset",
                                "earliest",
                                "allow.auto.create.topics",
                                false)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * The last position written; empty if nothing was ever written.
     *
     * @param end offset up to which all transactions must be decided
     */
    Optional<Written> last(long end) {
        TopicPartition only = new TopicPartition(settings.positionTopic(), 0);
        consumer.assign(List.of(only));
        long decided = consumer.endOffsets(List.of(only)).getOrDefault(only, 0L);
        if (decided < end) {
            throw new TimeoutException(
                    "a transaction in %s is open at offset %d: waiting for its end".formatted(only.topic(), decided));
        }
        long begin = consumer.beginningOffsets(List.of(only)).getOrDefault(only, 0L);
        for (long step = FIRST_STEP; ; step *= FIRST_STEP) {
            long from = Math.max(begin, end - step);
            Optional<Written> found = lastBetween(only, from, end);
            if (found.isPresent() || from == begin) {
                return found;
            }
        }
    }

    private Optional<Written> lastBetween(TopicPartition only, long from, long end) {
        consumer.seek(only, from);
        Optional<Written> last = Optional.empty();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(only) < end) {
            for (ConsumerRecord<String, byte[]> found : consumer.poll(POLL)) {
                if (Written.KEY.equals(found.key()) && found.value() != null) {
                    last = Optional.of(Written.read(found.value()));
                }
            }
            inTime(deadline);
        }
        return last;
    }

    private static void inTime(long deadline) {
        if (System.nanoTime() - deadline > 0) {
            throw new TimeoutException("the topics could not be read back in time");
        }
    }

    /** Whether the event topic contains any events. */
    boolean hasEvents(int partitions) {
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(n -> new TopicPartition(settings.topic(), n))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (all.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
            if (!consumer.poll(POLL).isEmpty()) {
                return true;
            }
            inTime(deadline);
        }
        return false;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}
