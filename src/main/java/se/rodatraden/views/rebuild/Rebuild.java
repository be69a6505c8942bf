package se.rodatraden.views.rebuild;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.store.EventLog;
import se.rodatraden.views.rows.ViewTables;

/**
 * Rebuilds all read models from the events while people read them (ADR 0052): new tables are filled beside the live ones, what was
 * recorded meanwhile is caught up with, and one short transaction replaces the live tables. What search needs is filled in
 * afterwards. One node works at a time, and each can be asked to start, pause, resume or cancel it.
 */
public final class Rebuild implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    /** So many events are made searchable before anything is served, since nobody would notice. */
    private static final int SOON = 1_000;

    private static final int MOST_PARTS = 32;
    private static final long TAKE_OVER_SECONDS = 30;

    private final EventLog events;
    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final ViewTables tables;
    private final TransactionTemplate transactions;
    private final Work work;
    private final SearchFill search;
    private final Swap swap;
    private @Nullable Future<?> looking;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("views-rebuild").daemon().factory());

    public Rebuild(EventLog events, DataSource database, TransactionTemplate transactions) {
        this.events = events;
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.tables = new ViewTables(jdbc);
        this.transactions = transactions;
        this.work = new Work(jdbc, tables);
        this.swap = new Swap(tables, transactions, work);
        this.search = new SearchFill(events, jdbc, transactions);
    }

    /**
     * Called once before anything is read. Tables that this program cannot read, or none, are rebuilt at once, and nothing is
     * served before that; those of an earlier version serve until they are replaced. A rebuild that was interrupted begins anew.
     */
    public void atStart(boolean wanted) {
        if (!tables.readable()) {
            log.info(
                    "the views are missing or of a structure that this version cannot read; they are built before anything is shown");
            alone(this::first);
        } else if (wanted) {
            start();
        } else if (due()) {
            inBackground(() -> alone(() -> due() ? all(Filling.BESIDE_READERS) : 0));
        }
        background.execute(this::addIndexes);
        looking = background.scheduleWithFixedDelay(this::fillIn, 0, TAKE_OVER_SECONDS, TimeUnit.SECONDS);
    }

    private void addIndexes() {
        try {
            if (OpenIndexes.addTo(ViewTables.LIVING, jdbc)) {
                log.info("the views have been given indexes that they lacked");
            }
        } catch (RuntimeException e) {
            log.warn(
                    "the views could not be given indexes that they lack; some pages are slow until the next start", e);
        }
    }

    /** Unless another node has done it meanwhile. */
    private long first() {
        if (tables.readable()) {
            return 0;
        }
        long read = replace(Filling.AS_FAST_AS_POSSIBLE);
        if (read <= SOON) {
            search.run(work);
        }
        return read;
    }

    /** Whether the live tables are of an earlier version, or a rebuild was interrupted. */
    private boolean due() {
        return !tables.current() || tables.exists(ViewTables.NEXT);
    }

    /** Rebuilds everything in the background, unless a rebuild is under way on any node. */
    public void start() {
        inBackground(() -> {
            if (!work.alone(database, () -> all(Filling.BESIDE_READERS))) {
                log.info("a rebuild is under way already");
            }
        });
    }

    private void inBackground(Runnable rebuilding) {
        if (asked.compareAndSet(false, true)) {
            background.execute(() -> {
                try {
                    rebuilding.run();
                } catch (Work.StoppedException e) {
                    log.info("the rebuild was stopped");
                } catch (RuntimeException e) {
                    log.error("the rebuild failed; the live views are as they were", e);
                } finally {
                    asked.set(false);
                }
            });
        }
    }

    /** Lets the rebuild wait, on whichever node it runs; while tables are filled, at the next part of the events. */
    public void pause() {
        work.pause(true);
    }

    /** Lets a paused rebuild continue. */
    public void resume() {
        work.pause(false);
        background.execute(this::fillIn);
    }

    /** Stops a rebuild whose tables do not serve yet; the live ones remain. */
    public void cancel() {
        work.cancel();
        background.execute(() -> work.alone(database, () -> {
            if (!asked.get()) {
                tables.dropNext();
            }
        }));
    }

    /** How far the rebuild has come, on whichever node it runs. */
    public RebuildState state() {
        RebuildState state = work.state();
        return asked.get() && state.phase() == RebuildState.Phase.DONE ? state.beginning() : state;
    }

    /** Rebuilds everything and returns when all of it is done; the number of events read. */
    public long run() {
        return alone(() -> all(Filling.AS_FAST_AS_POSSIBLE));
    }

    /** Rebuilds all but what search needs, and returns when the new tables serve; the number of events read. */
    public long runViews() {
        return alone(() -> replace(Filling.AS_FAST_AS_POSSIBLE));
    }

    /** Fills in what search needs, and returns when all of it is done. */
    public void runSearch() {
        alone(() -> {
            search.run(work);
            return 0;
        });
    }

    private interface Rebuilt {
        long events();
    }

    /** Waits for another rebuild, then does this one. */
    private long alone(Rebuilt rebuilt) {
        AtomicLong read = new AtomicLong();
        while (!work.alone(database, () -> read.set(rebuilt.events()))) {
            Work.await();
        }
        return read.get();
    }

    private long all(int workers) {
        long read = replace(workers);
        search.run(work);
        return read;
    }

    private void fillIn() {
        try {
            if (!asked.get() && tables.current() && search.unfinished()) {
                work.alone(database, () -> search.run(work));
            }
        } catch (Work.StoppedException e) {
            log.debug("filling in stopped", e);
        } catch (RuntimeException e) {
            log.warn("what search needs could not be filled in; it is tried again", e);
        }
    }

    /** Fills new tables and replaces the live ones. */
    private long replace(int workers) {
        work.begin();
        swap.clear();
        long head = events.head();
        tables.createNext(head);
        try {
            NextViews next = new NextViews(events, jdbc, transactions, head);
            new Filling(events, next, work, workers).run(head, parts());
            tables.indexNext();
            OpenIndexes.addTo(ViewTables.NEXT, jdbc);
            swap.with(next);
        } catch (RuntimeException e) {
            if (work.holdsLock()) {
                tables.dropNext();
            }
            throw e;
        }
        swap.tidy();
        log.info("views rebuilt from {} events; search is filled in", work.read());
        return work.read();
    }

    /** So many that the database sorts each in a memory that does not grow with the log, and that a pause soon takes effect. */
    private int parts() {
        Long bytes = jdbc.queryForObject("select pg_table_size('events')", Long.class);
        return Integer.highestOneBit(
                (int) Math.min(MOST_PARTS, 1 + (bytes == null ? 0 : bytes) / Filling.BYTES_OF_A_PART));
    }

    @Override
    public void close() {
        work.stop();
        if (looking != null) {
            looking.cancel(true);
        }
        background.shutdownNow();
    }
}
