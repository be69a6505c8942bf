package se.rodatraden.store.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import se.rodatraden.app.TestDatabase;

class AppenderTest {
    @Test
    void each_of_sixteen_is_answered_for_its_own_group_and_the_log_is_whole() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            AtomicInteger calls = new AtomicInteger();
            AtomicInteger groups = new AtomicInteger();
            GroupCall call = new GroupCall(database.dataSource());
            new Crowd(database, batch -> {
                        calls.incrementAndGet();
                        groups.addAndGet(batch.size());
                        return call.append(batch);
                    })
                    .check(200);
            assertThat(groups.get()).as("groups of %d calls", calls.get()).isGreaterThan(2 * calls.get());
        }
    }

    /** Without it the check above would say nothing. */
    @Test
    void an_answer_before_the_commit_is_found_out() {
        try (TestDatabase database = TestDatabase.fresh();
                AnswersEarly early = new AnswersEarly(database.dataSource())) {
            assertThatThrownBy(() -> new Crowd(database, early).check(20))
                    .hasStackTraceContaining("durable when answered");
        }
    }

    /** Answers as soon as the function has, and commits when it is called the next time. */
    private static final class AnswersEarly implements Appender.Call, AutoCloseable {
        private final Connection connection;

        AnswersEarly(DataSource database) {
            try {
                connection = database.getConnection();
                connection.setAutoCommit(false);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public List<Outcome> append(List<Group> groups) throws SQLException {
            connection.commit();
            return new GroupCall(new SameConnection(connection)).append(groups);
        }

        @Override
        public void close() {
            try {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class SameConnection extends org.springframework.jdbc.datasource.SingleConnectionDataSource {
        SameConnection(Connection connection) {
            super(connection, true);
        }
    }

    @Test
    void a_group_is_refused_where_an_earlier_one_of_its_call_makes_the_stream_grow_that_it_relies_on()
            throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Group.Unchanged empty = new Group.Unchanged("0764/relied-on", -1);
            List<Outcome> outcomes = new GroupCall(database.dataSource())
                    .append(List.of(
                            relying("0764/before", empty),
                            relying("0764/relied-on", empty),
                            relying("0764/after", empty),
                            group()));
            assertThat(outcomes)
                    .satisfiesExactly(
                            o -> assertThat(position(o)).isEqualTo(position(outcomes.getFirst())),
                            o -> assertThat(position(o)).isEqualTo(position(outcomes.getFirst()) + 1),
                            o -> assertThat(o)
                                    .isInstanceOfSatisfying(
                                            Outcome.Refused.class,
                                            r -> assertThat(r.sqlState()).isEqualTo("40001")),
                            o -> assertThat(position(o)).isEqualTo(position(outcomes.getFirst()) + 2));
        }
    }

    private static Group relying(String stream, Group.Unchanged unchanged) {
        return new Group(List.of(Crowd.row(stream, 0, UUID.randomUUID())), null, "", unchanged);
    }

    private static long position(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        return ((Outcome.Recorded) outcome).firstPosition();
    }

    @Test
    void a_lost_connection_leaves_it_unknown_for_all_of_the_call_and_nothing_is_tried_again() throws Exception {
        CompletableFuture<Void> go = new CompletableFuture<>();
        AtomicInteger calls = new AtomicInteger();
        Appender appender = new Appender(groups -> {
            if (calls.incrementAndGet() == 1) {
                go.join();
                return answered(groups);
            }
            throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
        });
        try (var threads = Executors.newFixedThreadPool(6)) {
            Future<Outcome> first = threads.submit(() -> appender.append(group()));
            await().until(() -> calls.get() == 1);
            List<Future<Outcome>> others = waiting(appender, 5, threads);
            go.complete(null);
            assertThat(first.get()).isInstanceOf(Outcome.Recorded.class);
            for (Future<Outcome> other : others) {
                assertThatThrownBy(other::get).hasCauseInstanceOf(OutcomeUnknownException.class);
            }
            assertThat(calls).hasValueLessThanOrEqualTo(1 + others.size());
        }
    }

    @Test
    void a_server_that_ends_the_session_leaves_it_unknown() throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                Connection other = database.owner().getConnection();
                var threads = Executors.newFixedThreadPool(1)) {
            other.setAutoCommit(false);
            other.createStatement().execute("select lock_log()");
            Appender appender = new Appender(new GroupCall(database.dataSource()));
            Future<Outcome> waiting = threads.submit(() -> appender.append(group()));
            await().until(() -> database.jdbc()
                    .sql(
                            "select count(pg_terminate_backend(pid)) > 0 from pg_stat_activity where wait_event = 'advisory' and datname = current_database()")
                    .query(Boolean.class)
                    .single());
            assertThatThrownBy(waiting::get).hasCauseInstanceOf(OutcomeUnknownException.class);
            other.rollback();
            assertThat(appender.append(group())).isInstanceOf(Outcome.Recorded.class);
        }
    }

    @Test
    void no_connection_and_a_busy_store_are_known_to_have_recorded_nothing() {
        Appender unconnected = new Appender(new GroupCall(new org.springframework.jdbc.datasource.AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLException("none", "08006");
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        }));
        assertThatThrownBy(() -> unconnected.append(group())).hasMessage("no connection to append by");
        Appender busy = new Appender(_ -> {
            throw new SQLException("canceling statement due to lock timeout", "55P03");
        });
        assertThatThrownBy(() -> busy.append(group())).isInstanceOf(SQLException.class);
    }

    @Test
    void what_one_group_makes_fail_as_a_whole_is_tried_one_by_one() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Integer> calls = new ArrayList<>();
        Group bad = group();
        Appender appender = new Appender(groups -> {
            calls.add(groups.size());
            if (calls.size() == 1) {
                await().until(() -> go.getCount() == 0);
            }
            if (groups.contains(bad)) {
                throw new SQLException("invalid byte sequence", "22021");
            }
            return answered(groups);
        });
        try (var threads = Executors.newFixedThreadPool(6)) {
            Future<Outcome> first = threads.submit(() -> appender.append(group()));
            await().until(() -> calls.size() == 1);
            Future<Outcome> refused = threads.submit(() -> appender.append(bad));
            List<Future<Outcome>> others = waiting(appender, 4, threads);
            go.countDown();
            assertThat(first.get()).isInstanceOf(Outcome.Recorded.class);
            for (Future<Outcome> other : others) {
                assertThat(other.get()).isInstanceOf(Outcome.Recorded.class);
            }
            assertThatThrownBy(refused::get).hasRootCauseMessage("invalid byte sequence");
        }
    }

    @Test
    void one_who_is_interrupted_waits_for_the_answer_and_stays_interrupted() throws Exception {
        CompletableFuture<Void> go = new CompletableFuture<>();
        AtomicInteger calls = new AtomicInteger();
        Appender appender = new Appender(groups -> {
            calls.incrementAndGet();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            go.join();
            return answered(groups);
        });
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<Outcome> first = threads.submit(() -> appender.append(group()));
            await().until(() -> calls.get() == 1);
            Future<Boolean> second = threads.submit(() -> {
                Thread.currentThread().interrupt();
                appender.append(group());
                return Thread.currentThread().isInterrupted();
            });
            go.complete(null);
            first.get();
            assertThat(second.get()).isTrue();
        }
    }

    @Test
    void a_fault_of_the_product_reaches_all_and_keeps_nobody_waiting() {
        Appender appender = new Appender(_ -> {
            throw new StackOverflowError();
        });
        assertThatThrownBy(() -> appender.append(group())).isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> appender.append(group())).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void a_text_that_cannot_be_sent_is_refused_before_anyone_else_is_affected() {
        for (String text : List.of("0764/\0", "0764/\ud800")) {
            assertThatThrownBy(() -> Crowd.row(text, 0, UUID.randomUUID()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<Future<Outcome>> waiting(
            Appender appender, int count, java.util.concurrent.ExecutorService threads) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(count);
        List<Callable<Outcome>> work = IntStream.range(0, count)
                .<Callable<Outcome>>mapToObj(_ -> () -> {
                    started.countDown();
                    return appender.append(group());
                })
                .toList();
        List<Future<Outcome>> waiting = work.stream().map(threads::submit).toList();
        started.await();
        Thread.sleep(50);
        return waiting;
    }

    private static List<Outcome> answered(List<Group> groups) {
        return groups.stream()
                .<Outcome>map(_ -> new Outcome.Recorded(1, java.time.Instant.EPOCH))
                .toList();
    }

    private static Group group() {
        return new Group(List.of(Crowd.row("0764/" + UUID.randomUUID(), 0, UUID.randomUUID())), null, "");
    }
}
