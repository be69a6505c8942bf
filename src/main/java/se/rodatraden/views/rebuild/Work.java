package se.rodatraden.views.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.rodatraden.views.rows.ViewTables;

/**
 * The progress of a rebuild and the operator's orders to it, in one row that is stored with the tables being filled: every node
 * reads it, and it becomes live with them.
 */
final class Work {
    private static final Logger log = LoggerFactory.getLogger(Work.class);

    /** Key of a database advisory lock, held by the node that rebuilds; arbitrary but unique. */
    private static final long LOCK = 0x726f6461_72656275L;

    private static final long A_SECOND = 1_000_000_000L;
    private static final int ATTEMPTS = 3;
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final JdbcTemplate jdbc;
    private final ViewTables tables;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong looked = new AtomicLong(System.nanoTime());
    private volatile boolean stopping;

    /** The connection that holds the lock, while this node works. */
    private volatile @Nullable JdbcTemplate holder;

    Work(JdbcTemplate jdbc, ViewTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    private record Orders(boolean paused, boolean cancelled) {}

    /** Thrown where an operator has cancelled the rebuild, or the product stops. */
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        StoppedException() {
            super("the rebuild was stopped");
        }
    }

    /** Thrown where the connection that held the lock is lost: another node may have begun a rebuild in the same tables. */
    static final class LockLostException extends RuntimeException {
        private static final long serialVersionUID = 1;

        LockLostException(Throwable cause) {
            super("the connection that held the lock of the rebuild is lost", cause);
        }
    }

    /** The rebuild under way, or the last one. */
    RebuildState state() {
        return whileSwapped(this::stored);
    }

    /** The tables may be removed or become live between two statements. */
    private static <T> T whileSwapped(Supplier<T> work) {
        for (int i = 1; ; i++) {
            try {
                return work.get();
            } catch (BadSqlGrammarException e) {
                if (i == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private RebuildState stored() {
        return state(ViewTables.NEXT, RebuildState.Phase.READING)
                .or(() -> state(ViewTables.LIVING, RebuildState.Phase.SEARCH))
                .orElse(new RebuildState(RebuildState.Phase.DONE, 0, 0, 0, 0, false, false, false, null, null));
    }

    private Optional<RebuildState> state(String schema, RebuildState.Phase phase) {
        if (Boolean.TRUE.equals(
                jdbc.queryForObject("select to_regclass(?) is null", Boolean.class, schema + ".work"))) {
            return Optional.empty();
        }
        return jdbc.query("""
            select events, read, visions, searchable, paused, cancelled, started, finished, exists (
                select 1 from pg_locks where locktype = 'advisory' and granted and objsubid = 1
                    and database = (select oid from pg_database where datname = current_database())
                    and ((classid::bigint << 32) | objid::bigint) = %d)
            from %s.work
            """.formatted(LOCK, schema), state(phase)).stream().findFirst();
    }

    private static RowMapper<RebuildState> state(RebuildState.Phase unfinished) {
        return (row, _) -> {
            Instant finished = instant(row.getObject(8, OffsetDateTime.class));
            return new RebuildState(
                    finished == null ? unfinished : RebuildState.Phase.DONE,
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getBoolean(5),
                    row.getBoolean(6),
                    row.getBoolean(9),
                    row.getObject(7, OffsetDateTime.class).toInstant(),
                    finished);
        };
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** Orders the rebuild under way to wait, or to continue. */
    void pause(boolean paused) {
        order("paused = " + paused);
    }

    /** Orders the rebuild to stop. After the swap there is nothing to return to, so it has no effect then. */
    void cancel() {
        whileSwapped(() -> tables.exists(ViewTables.NEXT)
                ? jdbc.update("update views_next.work set cancelled = true, paused = false")
                : 0);
    }

    private void order(String what) {
        whileSwapped(() -> tables.exists(ViewTables.NEXT)
                ? jdbc.update("update views_next.work set " + what)
                : jdbc.update("update views.work set " + what + " where finished is null"));
    }

    /** Makes the work on this node stop at its next step. */
    void stop() {
        stopping = true;
    }

    /** Called for events that were read; stores the progress from time to time. */
    void read(long events) {
        read.addAndGet(events);
        long before = looked.get();
        if (System.nanoTime() - before > A_SECOND && looked.compareAndSet(before, System.nanoTime())) {
            store();
            proceed(ViewTables.NEXT, false);
        }
    }

    /** Stores the number of events read. */
    void store() {
        jdbc.update("update views_next.work set read = ?", read.get());
    }

    /** Begins to count. */
    void begin() {
        read.set(0);
    }

    long read() {
        return read.get();
    }

    /**
     * In the transaction of the swap: counts what is to be made searchable; false if the rebuild is to wait or to stop. The row that is changed keeps
     * another node from beginning in these tables until the transaction has ended.
     */
    boolean goesLive() {
        boolean live = jdbc.update("""
                update views_next.work set read = events, visions = (select count(*) from views_next.visions)
                where not paused and not cancelled
                """) == 1;
        requireLock();
        return live;
    }

    /** Whether this node still has the lock, and the next tables are its own. */
    boolean holdsLock() {
        try {
            requireLock();
            return true;
        } catch (LockLostException e) {
            return false;
        }
    }

    /** The lock is held for as long as its connection lives. Asked often, that is not taken for idle on the way either. */
    private void requireLock() {
        JdbcTemplate connection = holder;
        if (connection != null) {
            try {
                connection.execute("select 1");
            } catch (DataAccessException e) {
                throw new LockLostException(e);
            }
        }
    }

    /** Waits while the rebuild is paused. */
    void proceed(String schema) {
        proceed(schema, true);
    }

    private void proceed(String schema, boolean waiting) {
        while (true) {
            if (stopping) {
                throw new StoppedException();
            }
            requireLock();
            Orders orders = jdbc.queryForObject(
                    "select paused, cancelled from " + schema + ".work",
                    (row, _) -> new Orders(row.getBoolean(1), row.getBoolean(2)));
            // One that comes too late, when the tables are live already, has no effect.
            if (orders != null && orders.cancelled && schema.equals(ViewTables.NEXT)) {
                throw new StoppedException();
            }
            if (orders == null || !orders.paused || !waiting) {
                return;
            }
            await();
        }
    }

    static void await() {
        await(LOOK_AGAIN_MILLIS);
    }

    static void await(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    /** Does the work unless another node or thread is at it; returns whether it was done. */
    boolean alone(DataSource database, Runnable work) {
        try (Connection connection = database.getConnection()) {
            JdbcTemplate own = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            if (!Boolean.TRUE.equals(own.queryForObject("select pg_try_advisory_lock(?)", Boolean.class, LOCK))) {
                return false;
            }
            holder = own;
            try {
                work.run();
                return true;
            } finally {
                holder = null;
                unlock(own);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the rebuild", e);
        }
    }

    private static void unlock(JdbcTemplate own) {
        try {
            own.query("select pg_advisory_unlock(?)", _ -> {}, LOCK);
        } catch (DataAccessException e) {
            log.debug("the lock was lost with its connection", e);
        }
    }
}
