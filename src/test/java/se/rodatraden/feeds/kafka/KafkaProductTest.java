package se.rodatraden.feeds.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.rodatraden.RunningProduct;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Outgoing;
import se.rodatraden.feeds.Selection;

/** The running product with a Kafka configured: what it has recorded is read there by a client that knows nothing of us. */
@RunningProduct
@DirtiesContext
class KafkaProductTest {
    private static final Broker broker = new Broker();

    @Autowired
    private Feed feed;

    @Autowired
    private KafkaFeed kafka;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private HealthIndicator kafkaHealthIndicator;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) {
        registry.add("rodatraden.kafka.bootstrap-servers", broker::address);
        registry.add("rodatraden.kafka.replication", () -> "1");
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void the_cloudevents_sdk_reads_every_event_from_the_topic() {
        await().atMost(Duration.ofMinutes(2)).until(() -> feed.head() > 0 && kafka.behind() == 0);
        List<Outgoing> recorded = feed.read(0, 10_000, Selection.ALL).events();
        Map<String, ConsumerRecord<String, CloudEvent>> read = new java.util.HashMap<>();
        all(recorded.size()).forEach(r -> read.put(r.value().getId(), r));

        assertThat(read).hasSameSizeAs(recorded);
        for (Outgoing event : recorded) {
            ConsumerRecord<String, CloudEvent> found = Objects.requireNonNull(read.get(event.id()), event::toString);
            CloudEvent cloudEvent = found.value();
            assertThat(found.key()).isEqualTo(event.subject());
            assertThat(cloudEvent.getType()).isEqualTo(event.type());
            assertThat(cloudEvent.getSubject()).isEqualTo(event.subject());
            assertThat(cloudEvent.getTime()).isEqualTo(event.time().atOffset(ZoneOffset.UTC));
            assertThat(cloudEvent.getSource()).hasToString("/municipality/" + event.municipality());
            assertThat(String.valueOf(cloudEvent.getExtension("position"))).isEqualTo(String.valueOf(event.position()));
            assertThat(new String(Objects.requireNonNull(cloudEvent.getData()).toBytes(), StandardCharsets.UTF_8))
                    .startsWith("{");
        }
    }

    private static List<ConsumerRecord<String, CloudEvent>> all(int events) {
        String topic = "rodatraden.events";
        List<ConsumerRecord<String, CloudEvent>> read = new ArrayList<>();
        try (KafkaConsumer<String, CloudEvent> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.address(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new CloudEventDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(
                            0, consumer.partitionsFor(topic).size())
                    .mapToObj(n -> new TopicPartition(topic, n))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
                return read.size() >= events;
            });
        }
        return read;
    }

    @Test
    void how_far_behind_it_is_can_be_watched() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> meters.get("rodatraden.kafka.behind").gauge().value() == 0);
        assertThat(meters.get("rodatraden.kafka.stopped").gauge().value()).isZero();
        assertThat(Objects.requireNonNull(kafkaHealthIndicator.health()).getStatus())
                .isEqualTo(Status.UP);
    }
}
