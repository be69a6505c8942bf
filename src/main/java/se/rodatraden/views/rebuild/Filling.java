package se.rodatraden.views.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.rows.ViewTables;

/** Reads all events, part by part, and fills the next tables: one thread reads, and several decode, fold and copy. */
final class Filling {
    /** Of the log, in one part. */
    static final long BYTES_OF_A_PART = 128L << 20;

    /** Threads where nothing is served before the tables are full. */
    static final int AS_FAST_AS_POSSIBLE = Math.max(1, Runtime.getRuntime().availableProcessors());

    /** Threads where people read meanwhile; the database works beside each. */
    static final int BESIDE_READERS = Math.max(1, AS_FAST_AS_POSSIBLE / 2);

    private static final int AT_A_TIME = 100;

    /** Streams whose events are decoded by the thread that takes them; none at the end. */
    private record Bundle(List<Supplier<List<StoredEvent>>> streams) {}

    private final EventLog events;
    private final NextViews next;
    private final Work work;
    private final int workers;
    private final BlockingQueue<Bundle> queue;
    private final List<Future<?>> adding = new ArrayList<>();

    Filling(EventLog events, NextViews next, Work work, int workers) {
        this.workers = workers;
        this.queue = new ArrayBlockingQueue<>(workers * 2);
        this.events = events;
        this.next = next;
        this.work = work;
    }

    void run(long head, int parts) {
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            for (int i = 0; i < workers; i++) {
                adding.add(pool.submit(this::add));
            }
            try {
                for (int part = 0; part < parts; part++) {
                    work.proceed(ViewTables.NEXT);
                    read(head, part, parts);
                }
            } finally {
                for (int i = 0; i < workers; i++) {
                    offer(new Bundle(List.of()));
                }
            }
            for (Future<?> one : adding) {
                one.get();
            }
            work.store();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Work.StoppedException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        }
    }

    private void read(long head, int part, int parts) {
        List<Supplier<List<StoredEvent>>> bundle = new ArrayList<>();
        events.forEachStream(head, part, parts, stream -> {
            bundle.add(stream);
            if (bundle.size() == AT_A_TIME) {
                offer(new Bundle(List.copyOf(bundle)));
                bundle.clear();
            }
        });
        if (!bundle.isEmpty()) {
            offer(new Bundle(List.copyOf(bundle)));
        }
    }

    /** Where all threads have failed, nobody takes the bundle, and the failure is reported by them. */
    private void offer(Bundle bundle) {
        try {
            while (!queue.offer(bundle, 100, TimeUnit.MILLISECONDS)) {
                if (adding.stream().allMatch(Future::isDone)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean add() throws InterruptedException {
        for (Bundle bundle = queue.take(); !bundle.streams.isEmpty(); bundle = queue.take()) {
            List<List<StoredEvent>> visions = new ArrayList<>();
            long read = 0;
            for (Supplier<List<StoredEvent>> one : bundle.streams) {
                List<StoredEvent> stream = one.get();
                read += stream.size();
                if (!Municipality.isStream(stream.getFirst().stream())) {
                    visions.add(stream);
                }
            }
            next.add(visions);
            work.read(read);
        }
        return true;
    }
}
