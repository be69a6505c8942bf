package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.rodatraden.app.TestDatabase;

class ListenerTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final CommitOrderEngine engine = Log.engine(database.dataSource());
    private final EventLog log = Log.reader(database.dataSource());
    private final Listener listener = new Listener(database::connect, List.of(Listener.EVENTS, "views"));

    @BeforeEach
    void start() {
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    @Test
    void a_commit_is_heard_with_its_position() {
        AtomicLong heard = new AtomicLong();
        listener.on(Listener.EVENTS, heard::set);
        engine.appendEvents(Log.events("0764/" + UUID.randomUUID(), 3));
        await().until(() -> heard.get() == log.head());
    }

    @Test
    void each_channel_has_its_own_news() {
        AtomicLong views = new AtomicLong();
        listener.on("views", views::set);
        database.jdbc().sql("select pg_notify('views', '77')").query().singleRow();
        await().until(() -> views.get() == 77);
        assertThatThrownBy(() -> listener.on("unheard", _ -> {})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_news_it_calls_once_a_second_until_the_registration_ends() {
        AtomicInteger calls = new AtomicInteger();
        Listener.Registration registration = listener.on("views", _ -> calls.incrementAndGet());
        await().until(() -> calls.get() >= 2);
        registration.close();
        int then = calls.get();
        AtomicInteger others = new AtomicInteger();
        listener.on("views", _ -> others.incrementAndGet());
        await().until(() -> others.get() >= 2);
        assertThat(calls.get()).isLessThanOrEqualTo(then + 1);
    }

    @Test
    void one_who_fails_does_not_keep_the_news_from_the_others_and_a_lost_line_is_taken_up_again() {
        AtomicLong heard = new AtomicLong();
        listener.on(Listener.EVENTS, _ -> {
            throw new IllegalStateException("on purpose");
        });
        listener.on(Listener.EVENTS, heard::set);
        engine.appendEvents(Log.events("0764/" + UUID.randomUUID(), 1));
        await().until(() -> heard.get() == log.head());

        database.jdbc()
                .sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'")
                .query()
                .listOfRows();
        engine.appendEvents(Log.events("0764/" + UUID.randomUUID(), 1));
        engine.appendEvents(Log.events("0764/" + UUID.randomUUID(), 1));
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            database.jdbc()
                    .sql("select pg_notify('events', (select max(position) from events)::text)")
                    .query()
                    .singleRow();
            return heard.get() == log.head();
        });
    }

    @Test
    void the_readers_of_open_streams_are_woken_and_then_find_the_event() throws Exception {
        WakingEventStore store =
                new WakingEventStore(EmbeddedEventStore.builder().storageEngine(engine));
        listener.on(Listener.EVENTS, store::wake);
        try (var stream = store.openStream(engine.createHeadToken())) {
            assertThat(stream.hasNextAvailable()).isFalse();
            AtomicInteger woken = new AtomicInteger();
            assertThat(stream.setOnAvailableCallback(woken::incrementAndGet)).isTrue();
            engine.appendEvents(Log.events("0764/" + UUID.randomUUID(), 1));
            await().until(() -> woken.get() > 0);
            assertThat(stream.hasNextAvailable()).isTrue();
        }
        store.shutDown();
    }

    @Test
    void an_open_stream_gives_all_there_is_and_then_asks_only_when_there_may_be_more() throws Exception {
        WakingEventStore store =
                new WakingEventStore(EmbeddedEventStore.builder().storageEngine(engine));
        TrackingToken before = engine.createHeadToken();
        engine.appendEvents(Log.events("0764/" + UUID.randomUUID(), 2));
        engine.appendEvents(Log.events("0764/" + UUID.randomUUID(), 1));
        try (var stream = store.openStream(before)) {
            for (int i = 0; i < 3; i++) {
                assertThat(stream.hasNextAvailable()).isTrue();
                stream.nextAvailable();
            }
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(stream.peek()).isEmpty();

            engine.appendEvents(Log.events("0764/" + UUID.randomUUID(), 1));
            long recorded = log.head();
            assertThat(stream.hasNextAvailable()).isFalse();
            store.wake(recorded);
            assertThat(stream.peek()).isPresent();
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(recorded);
            assertThat(stream.hasNextAvailable()).isFalse();

            engine.appendEvents(Log.events("0764/" + UUID.randomUUID(), 2));
            store.wake(recorded);
            assertThat(stream.hasNextAvailable()).isTrue();
            stream.nextAvailable();
            assertThat(stream.hasNextAvailable()).isTrue();
            stream.nextAvailable();
            assertThat(stream.hasNextAvailable()).isFalse();
        }
        store.shutDown();
    }
}
