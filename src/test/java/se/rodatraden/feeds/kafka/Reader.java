package se.rodatraden.feeds.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.rodatraden.feeds.Outgoing;

/** Reads the whole topic, committed records only, and checks it. */
final class Reader implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofMinutes(8);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    Reader(String address, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        address,
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> all = IntStream.range(
                        0, consumer.partitionsFor(topic).size())
                .mapToObj(n -> new TopicPartition(topic, n))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /** Reads on until there are so many, and a little longer to see whether more come. */
    List<ConsumerRecord<String, byte[]>> until(int events) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (read.size() < events && System.nanoTime() < end) {
            consumer.poll(Duration.ofMillis(200)).forEach(read::add);
        }
        consumer.poll(Duration.ofMillis(500)).forEach(read::add);
        return List.copyOf(read);
    }

    /** What is wrong with a topic that should have exactly these events: lost, repeated, foreign, out of order, scattered. */
    static List<String> faults(List<Outgoing> recorded, List<ConsumerRecord<String, byte[]>> read) {
        List<String> faults = new ArrayList<>();
        Map<String, Outgoing> missing = new HashMap<>();
        recorded.forEach(e -> missing.put(new String(e.json(), StandardCharsets.UTF_8), e));
        Map<String, Outgoing> known = Map.copyOf(missing);
        Map<String, Long> lastOf = new HashMap<>();
        Map<String, Integer> partitionOf = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : read) {
            String json = new String(record.value(), StandardCharsets.UTF_8);
            Outgoing event = known.get(json);
            if (event == null) {
                faults.add("foreign " + json);
                continue;
            }
            if (missing.remove(json) == null) {
                faults.add("repeated " + event);
            }
            if (!event.subject().equals(record.key())) {
                faults.add("key " + record.key() + " of " + event);
            }
            if (lastOf.merge(event.subject(), event.position(), Math::max) > event.position()) {
                faults.add("out of order " + event);
            }
            if (partitionOf.computeIfAbsent(event.subject(), _ -> record.partition()) != record.partition()) {
                faults.add("scattered " + event);
            }
        }
        missing.values().forEach(event -> faults.add("lost " + event));
        return faults;
    }

    /** Reads everything expected, and asserts that nothing is wrong. */
    static void assertWhole(String address, String topic, List<Outgoing> recorded) {
        try (Reader reader = new Reader(address, topic)) {
            assertThat(faults(recorded, reader.until(recorded.size()))).isEmpty();
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
