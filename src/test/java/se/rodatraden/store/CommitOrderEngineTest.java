package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.app.TestDatabase;

/** Both ways: one command at a time, and together with others. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
class CommitOrderEngineTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final CommitOrderEngine engine;
    private final EventLog log = Log.reader(database.dataSource());
    private final String stream = "0764/" + UUID.randomUUID();

    CommitOrderEngineTest(boolean together) {
        engine = together ? Log.grouping(database.dataSource()) : Log.engine(database.dataSource());
    }

    @Test
    void what_is_recorded_comes_back_in_order() {
        engine.appendEvents(Log.events(stream, 3));

        assertThat(log.stream(stream)).extracting(StoredEvent::sequence).containsExactly(0L, 1L, 2L);
        StoredEvent first = log.stream(stream).getFirst();
        assertThat(first.event()).isEqualTo(new Happening.NoteTaken("note 0"));
        assertThat(first.type()).isEqualTo("note-taken");
        assertThat(first.metadata()).containsEntry("user", "test");
        assertThat(engine.readEvents(stream)
                        .asStream()
                        .<Object>map(e -> e.getPayload())
                        .toList())
                .containsExactly(
                        new Happening.NoteTaken("note 0"),
                        new Happening.NoteTaken("note 1"),
                        new Happening.NoteTaken("note 2"));
        assertThat(engine.lastSequenceNumberFor(stream)).contains(2L);
        assertThat(engine.lastSequenceNumberFor("0764/none")).isEmpty();
    }

    @Test
    void the_time_of_an_event_is_when_the_database_recorded_it() {
        Instant before = Instant.now().minusSeconds(5);
        engine.appendEvents(List.of(
                Log.event(stream, 0, "old", UUID.randomUUID().toString(), Instant.parse("1974-05-01T00:00:00Z"))));

        StoredEvent stored = log.stream(stream).getFirst();
        assertThat(stored.recordedAt()).isAfter(before);
        assertThat(engine.readEvents(stream).next().getTimestamp()).isEqualTo(stored.recordedAt());
        assertThat(engine.createTokenAt(stored.recordedAt()))
                .isEqualTo(new GlobalSequenceTrackingToken(stored.position() - 1));
        assertThat(log.before(stored.recordedAt().plusMillis(1))).isGreaterThanOrEqualTo(stored.position());
        assertThat(log.before(Instant.parse("1974-05-01T00:00:00Z"))).isZero();
    }

    @Test
    void a_rollback_leaves_no_gap() {
        long before = log.head();
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        transaction.executeWithoutResult(status -> {
            engine.appendEvents(Log.events(stream, 5));
            status.setRollbackOnly();
        });
        engine.appendEvents(Log.events(stream, 2));

        assertThat(log.after(before, 10)).extracting(StoredEvent::position).containsExactly(before + 1, before + 2);
        assertThat(log.head()).isEqualTo(before + 2);
    }

    @Test
    void a_stream_that_exists_is_not_created_again() {
        engine.appendEvents(Log.events(stream, 1));
        assertThatThrownBy(() -> engine.appendEvents(Log.events(stream, 1)))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void a_lost_race_is_a_concurrency_conflict_and_nothing_of_it_is_kept() {
        engine.appendEvents(Log.events(stream, 3));
        long head = log.head();
        assertThatThrownBy(() -> engine.appendEvents(List.of(
                        Log.event(stream + "-other", 0, "first"),
                        Log.event(stream, 2, "late"),
                        Log.event(stream, 3, "later"))))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("event 2 of " + stream);
        assertThat(log.head()).isEqualTo(head);
        assertThat(log.stream(stream + "-other")).isEmpty();
    }

    @Test
    void the_same_event_twice_is_no_lost_race() {
        String id = UUID.randomUUID().toString();
        engine.appendEvents(List.of(Log.event(stream, 0, "once", id, Instant.now())));
        assertThatThrownBy(() -> engine.appendEvents(List.of(Log.event(stream, 1, "twice", id, Instant.now()))))
                .isInstanceOf(RepeatedEventException.class);
    }

    @Test
    void a_writer_that_waits_too_long_is_told_that_the_store_is_busy() throws Exception {
        try (Connection other = database.owner().getConnection()) {
            other.setAutoCommit(false);
            TestDatabaseOf.append(other, "0764/" + UUID.randomUUID());
            assertThatThrownBy(() -> engine.appendEvents(Log.events(stream, 1))).isInstanceOf(StoreBusyException.class);
            other.rollback();
        }
        engine.appendEvents(Log.events(stream, 1));
        assertThat(log.stream(stream)).hasSize(1);
    }

    @Test
    void positions_are_gapless_and_time_rises_under_eight_writers() throws Exception {
        long before = log.head();
        try (var writers = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> work = IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        for (int i = 0; i < 50; i++) {
                            engine.appendEvents(List.of(Log.event(stream + writer, i, "note")));
                        }
                        return null;
                    })
                    .toList();
            for (var done : writers.invokeAll(work)) {
                done.get();
            }
        }
        List<StoredEvent> all = log.after(before, 1000);
        assertThat(all)
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, before + 400).boxed().toList());
        assertThat(all).extracting(StoredEvent::recordedAt).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void axon_reads_on_from_any_token_and_may_ask_again_at_the_end() {
        engine.appendEvents(Log.events(stream, 2));
        long head = log.head();
        assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(head));
        assertThat(engine.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));

        var events = engine.readEvents(new GlobalSequenceTrackingToken(head - 1), false)
                .iterator();
        TrackedEventMessage<?> last = events.next();
        assertThat(last.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(head));
        assertThat(events.hasNext()).isFalse();
        engine.appendEvents(List.of(Log.event(stream, 2, "one more")));
        assertThat(events.hasNext()).isTrue();
    }

    @Test
    void only_listed_events_with_a_stream_are_recorded() {
        assertThatThrownBy(() ->
                        engine.appendEvents(List.of(new org.axonframework.eventhandling.GenericDomainEventMessage<>(
                                "stream", stream, 0, "a string"))))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> engine.appendEvents(
                        List.of(GenericEventMessage.asEventMessage(new Happening.NoteTaken("adrift")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_stored_name_that_nobody_knows_stops_the_reader() throws Exception {
        try (TestDatabaseOf own = new TestDatabaseOf()) {
            own.append("from-the-future", 1);
            assertThatThrownBy(() -> own.log().after(0, 10))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("from-the-future");
            assertThatThrownBy(() -> Log.engine(own.database.dataSource())
                            .readEvents(null, false)
                            .toList()
                            .forEach(e -> e.getPayload()))
                    .isInstanceOf(SerializationException.class);
        }
        try (TestDatabaseOf own = new TestDatabaseOf()) {
            own.append("note-taken", 2);
            assertThatThrownBy(() -> own.log().after(0, 10))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("revision 2");
        }
    }

    /** A database for events that no test should find by accident. */
    private static final class TestDatabaseOf implements AutoCloseable {
        final TestDatabase database = TestDatabase.fresh();

        EventLog log() {
            return Log.reader(database.dataSource());
        }

        void append(String type, int revision) {
            database.jdbc()
                    .sql(
                            "select append_events(array['0764/x'], array[0::bigint], array[gen_random_uuid()], array[?], array[?], array['{}'::bytea], array['{}'::bytea])")
                    .params(type, revision)
                    .query()
                    .singleRow();
        }

        /** Appends in the connection's transaction, which keeps the lock of the log. */
        static void append(Connection connection, String stream) throws SQLException {
            try (var call = connection.prepareStatement(
                    "select append_events(array[?], array[0::bigint], array[gen_random_uuid()], array['note-taken'], array[1], array['{}'::bytea], array['{}'::bytea])")) {
                call.setString(1, stream);
                call.execute();
            }
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
