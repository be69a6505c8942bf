package se.rodatraden.feeds.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import se.rodatraden.feeds.Outgoing;

/**
 * Writes the topic. Opening a writer fences the previous one, aborts its unfinished transaction, and reads how far the topic goes.
 * After any failure it is closed and another one opened: the only way to recover, so recovery is always the same.
 */
final class Writer implements AutoCloseable {
    private static final List<Header> HEADERS = List.of(new RecordHeader(
            "content-type", "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8)));

    private final KafkaSettings settings;
    private final Producer<String, byte[]> producer;
    private final int partitions;
    private final String topicId;
    private final Optional<Written> last;

    private Writer(
            KafkaSettings settings, Producer<String, byte[]> producer, TopicDescription topic, Optional<Written> last) {
        this.settings = settings;
        this.producer = producer;
        this.topicId = topic.topicId().toString();
        this.partitions =
                last.map(Written::partitions).orElse(topic.partitions().size());
        this.last = last;
    }

    static Writer open(KafkaSettings settings) {
        try (Topics topics = new Topics(settings)) {
            TopicDescription topic = topics.events();
            topics.position();
            Producer<String, byte[]> producer = producer(settings);
            try (Committed committed = new Committed(settings)) {
                producer.initTransactions();
                Optional<Written> last = committed.last(topics.positionEnd());
                if (last.isEmpty() && committed.hasEvents(topic.partitions().size())) {
                    // Another writer may have written in between; its events have a position as soon as they can be
                    // read.
                    last = Optional.of(committed
                            .last(topics.positionEnd())
                            .orElseThrow(() -> new CannotGoOnException(
                                    "topic %s has events, but how far it goes is lost: %s is empty"
                                            .formatted(settings.topic(), settings.positionTopic()))));
                }
                last.ifPresent(written -> sameTopic(written, topic));
                return new Writer(settings, producer, topic, last);
            } catch (RuntimeException e) {
                producer.close(Duration.ZERO);
                throw e;
            }
        }
    }

    private static void sameTopic(Written written, TopicDescription topic) {
        if (!written.topicId().equals(topic.topicId().toString())
                || topic.partitions().size() < written.partitions()) {
            throw new CannotGoOnException(
                    "topic %s is not the one that was written up to position %d: it was deleted and made anew"
                            .formatted(topic.name(), written.position()));
        }
    }

    private static Producer<String, byte[]> producer(KafkaSettings settings) {
        return new KafkaProducer<>(
                settings.client(
                        Map.of(
                                "delivery.timeout.ms", 20_000,
                                "max.block.ms", 15_000,
                                "transaction.timeout.ms", 30_000,
                                "max.request.size", 8 * 1024 * 1024),
                        Map.of("transactional.id", settings.writer(), "enable.idempotence", true, "acks", "all")),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** How far the topic went when the writer was opened; empty if nothing was ever written. */
    Optional<Written> last() {
        return last;
    }

    /** Writes events and the position they reach, in one transaction. */
    void write(List<Outgoing> events) {
        begin(events);
        producer.commitTransaction();
    }

    /** Sends everything of a transaction except the commit; a send still pending when it fails makes the commit fail. */
    void begin(List<Outgoing> events) {
        producer.beginTransaction();
        for (Outgoing event : events) {
            send(record(event));
        }
        Outgoing end = events.getLast();
        byte[] position = new Written(end.position(), end.id(), partitions, topicId).json();
        send(new ProducerRecord<>(settings.positionTopic(), 0, Written.KEY, position));
    }

    /** Fails at once if the failure is known at once, so that a batch does not wait for an unavailable Kafka at every event. */
    private void send(ProducerRecord<String, byte[]> record) {
        Future<RecordMetadata> sent = producer.send(record);
        if (sent.state() == Future.State.FAILED) {
            throw new KafkaException("could not write to " + record.topic(), sent.exceptionNow());
        }
    }

    /** A vision's partition follows from its name and the original number of partitions; partitions added later stay empty. */
    private ProducerRecord<String, byte[]> record(Outgoing event) {
        byte[] key = event.subject().getBytes(StandardCharsets.UTF_8);
        int partition = Utils.toPositive(Utils.murmur2(key)) % partitions;
        return new ProducerRecord<>(settings.topic(), partition, event.subject(), event.json(), HEADERS);
    }

    /** Leaves an open transaction to be aborted by the next writer, or by Kafka after its timeout. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
