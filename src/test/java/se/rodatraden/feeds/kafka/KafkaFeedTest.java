package se.rodatraden.feeds.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.feeds.Outgoing;

/** The topic on a real Kafka: every event once and in order despite failures of writers, and the conditions that stop it. */
class KafkaFeedTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final Broker broker = new Broker();
    private static final Duration SOON = Duration.ofMillis(100);
    private static final int EVENTS = Integer.getInteger("events", 4000);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private KafkaSettings settings = settings(Map.of());
    private final MadeUpLog log = new MadeUpLog(40);
    private final List<KafkaFeed> nodes = new ArrayList<>();

    private static KafkaSettings settings(Map<String, String> operators) {
        return new KafkaSettings(broker.address(), "events-" + COUNT.incrementAndGet(), 3, (short) 1, operators);
    }

    @AfterEach
    void stopNodes() {
        nodes.forEach(KafkaFeed::stop);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    private KafkaFeed node() {
        return node(log);
    }

    private KafkaFeed node(Source source) {
        KafkaFeed node = new KafkaFeed(settings, source, claim(), SOON);
        nodes.add(node);
        node.start();
        return node;
    }

    private Claim claim() {
        return new Claim(database.jdbc(), settings.topic(), Duration.ofSeconds(20));
    }

    private void assertWhole() {
        Reader.assertWhole(broker.address(), settings.topic(), log.all());
    }

    private void awaitWritten() {
        await().atMost(Duration.ofMinutes(5)).until(() -> claim().position() == log.head());
    }

    @Test
    void every_event_is_there_once_and_a_visions_events_in_order_through_take_overs_and_half_written_transactions() {
        KafkaFeed first = node();
        KafkaFeed second = node();
        int cuts = Math.max(10, EVENTS / 100);
        for (int cut = 0; cut < cuts; cut++) {
            log.record(EVENTS / cuts);
            switch (cut % 5) {
                case 0 -> takeAway();
                case 1 -> dieHalfWay();
                default -> awaitWritten();
            }
        }
        awaitWritten();
        assertWhole();
        assertThat(List.of(first.state().doing(), second.state().doing()))
                .containsExactlyInAnyOrder(KafkaFeed.Doing.WRITING, KafkaFeed.Doing.STANDING_BY);
    }

    /** The lease of the active writer expires, as if the node had been suspended. */
    private void takeAway() {
        database.jdbc()
                .sql("update kafka_claims set until = '-infinity', holder = gen_random_uuid() where topic = ?")
                .param(settings.topic())
                .update();
    }

    /** Another writer fences the active one, writes events that were never recorded, and dies before its commit. */
    private void dieHalfWay() {
        MadeUpLog elsewhere = new MadeUpLog(7);
        elsewhere.record(20);
        try (Writer dying = Writer.open(settings)) {
            dying.begin(elsewhere.all());
        } catch (KafkaException shutOutItself) {
            assertThat(shutOutItself).isNotNull();
        }
    }

    @Test
    void a_topic_that_lacks_an_event_is_found_out() {
        log.record(100);
        MadeUpLog all = log;
        node(new Source() {
            @Override
            public long head() {
                return all.head();
            }

            @Override
            public java.util.Optional<Outgoing> at(long position) {
                return all.at(position);
            }

            @Override
            public List<Outgoing> after(long position, int limit, Duration atMost) throws InterruptedException {
                return all.after(position, limit, atMost).stream()
                        .filter(e -> e.position() != 57)
                        .toList();
            }
        });
        awaitWritten();
        try (Reader reader = new Reader(broker.address(), settings.topic())) {
            assertThat(Reader.faults(log.all(), reader.until(99)))
                    .singleElement()
                    .asString()
                    .startsWith("lost 57");
        }
    }

    @Test
    void an_unfinished_transaction_of_a_killed_node_is_undone_by_the_next() {
        log.record(10);
        try (Writer killed = Writer.open(settings)) {
            assertThat(killed.last()).isEmpty();
            killed.write(log.all());
            log.record(10);
            killed.begin(log.all().subList(10, 20));
        }
        try (Writer next = Writer.open(settings)) {
            assertThat(next.last()).map(Written::position).contains(10L);
        }
        node();
        awaitWritten();
        assertWhole();
    }

    @Test
    void a_node_waits_for_a_broker_that_is_away_and_goes_on() {
        settings = settings(Map.of("max.block.ms", "3000")); // instead of fifteen seconds for each try
        log.record(300);
        KafkaFeed node = node();
        awaitWritten();
        broker.stop();
        log.record(300);
        await().atMost(Duration.ofMinutes(2)).until(() -> node.state().doing() == KafkaFeed.Doing.WAITING);
        assertThat(node.behind()).isEqualTo(300);
        broker.start();
        awaitWritten();
        assertThat(node.behind()).isZero();
        assertWhole();
    }

    @Test
    void a_node_that_is_stopped_hands_over_at_once() {
        log.record(50);
        KafkaFeed first = node();
        awaitWritten();
        KafkaFeed second = node();
        first.stop();
        log.record(50);
        await().atMost(Duration.ofSeconds(15)).until(() -> second.state().doing() == KafkaFeed.Doing.WRITING);
        awaitWritten();
        assertWhole();
    }

    @Test
    void partitions_added_later_do_not_move_a_vision() throws Exception {
        log.record(100);
        KafkaFeed before = node();
        awaitWritten();
        before.stop();
        try (Admin admin = admin()) {
            admin.createPartitions(Map.of(settings.topic(), NewPartitions.increaseTo(8)))
                    .all()
                    .get();
        }
        log.record(100);
        node();
        awaitWritten();
        assertWhole();
    }

    @Test
    void another_register_does_not_write_on() {
        written();
        MadeUpLog other = new MadeUpLog(40);
        other.record(200);
        assertStops(node(other), "which this register does not have there");
    }

    @Test
    void a_register_put_back_to_an_older_state_does_not_write_on() {
        written();
        assertStops(node(new MadeUpLog(40)), "which this register does not have there");
    }

    @Test
    void a_topic_made_anew_is_not_written_on() throws Exception {
        written();
        delete(settings.topic());
        assertStops(node(), "was deleted and made anew");
    }

    @Test
    void a_lost_position_stops_it() throws Exception {
        written();
        delete(settings.positionTopic());
        assertStops(node(), "how far it goes is lost");
    }

    @Test
    void the_loss_of_both_topics_stops_it() throws Exception {
        written();
        delete(settings.topic());
        delete(settings.positionTopic());
        assertStops(node(), "is empty: it was deleted");
    }

    @Test
    void an_older_position_than_was_reached_stops_it() {
        written();
        database.jdbc()
                .sql("update kafka_claims set position = 1000 where topic = ?")
                .param(settings.topic())
                .update();
        assertStops(node(), "Kafka has lost events");
    }

    @Test
    void a_position_topic_that_would_forget_is_refused() throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(settings.positionTopic(), 1, (short) 1)))
                    .all()
                    .get();
        }
        assertStops(node(), "cleanup.policy=compact");
    }

    /** A hundred events are in the topic, and nobody writes it. */
    private void written() {
        log.record(100);
        KafkaFeed node = node();
        awaitWritten();
        node.stop();
    }

    private static void assertStops(KafkaFeed node, String reason) {
        await().atMost(Duration.ofMinutes(1)).until(() -> node.state().doing() == KafkaFeed.Doing.STOPPED);
        assertThat(node.state().reason()).contains(reason);
    }

    private void delete(String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
        await().until(() -> {
            try (Admin admin = admin()) {
                return !admin.listTopics().names().get().contains(topic);
            }
        });
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.address()));
    }
}
