package se.rodatraden.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.rodatraden.feeds.Subscriber;

/** A consumer of the topic that is gone every so often, and goes on from the offsets it had. */
final class Topic {
    private static final String NAME = "rodatraden.events";
    private static final int PARTITIONS = 3;

    private Topic() {}

    static void follow(String address, Subscriber subscriber, Cuts cuts, BooleanSupplier enough) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        List<TopicPartition> all = IntStream.range(0, PARTITIONS)
                .mapToObj(n -> new TopicPartition(NAME, n))
                .toList();
        while (!enough.getAsBoolean()) {
            int left = cuts.after();
            try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                    Map.of("bootstrap.servers", address, "isolation.level", "read_committed"),
                    new StringDeserializer(),
                    new ByteArrayDeserializer())) {
                consumer.assign(all);
                all.forEach(p -> consumer.seek(p, offsets.getOrDefault(p, 0L)));
                while (left > 0 && !enough.getAsBoolean()) {
                    for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(200))) {
                        subscriber.take(new String(event.value(), StandardCharsets.UTF_8));
                        offsets.put(new TopicPartition(NAME, event.partition()), event.offset() + 1);
                        left--;
                    }
                }
            }
            cuts.cut();
        }
    }
}
