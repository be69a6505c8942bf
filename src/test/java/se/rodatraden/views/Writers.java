package se.rodatraden.views;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.benchmarks.Times;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;

/** Several writers that each send one command of one event after the other, to visions of their own of at most 20 entries. */
public final class Writers {
    private static final int ENTRIES = 20;
    private static final int MOST = 256;

    /** As every append is made that is not of the product itself. */
    private static final String APPEND = "select append_events(?, ?, ?, ?, ?, ?, ?)";

    /** What was done in a time. */
    public record Rate(long done, double seconds, double p50, double p99) {
        public double perSecond() {
            return done / seconds;
        }
    }

    /** What a writer does again and again. */
    public interface Work {
        void once(int writer, long turn) throws Exception;
    }

    private final Commands commands;
    private final Progress progress;
    private final EventLog log;
    private final AtomicLong fresh = new AtomicLong();
    private final List<VisionId> own = new ArrayList<>(Collections.nCopies(MOST, new VisionId("0114", "ingen")));

    public Writers(Commands commands, Progress progress, EventLog log) {
        this.commands = commands;
        this.progress = progress;
        this.log = log;
    }

    /** As fast as it goes, until the views show it all if they follow. */
    public Rate commands(int writers, Duration time, boolean viewsFollow) throws Exception {
        long start = System.nanoTime();
        Rate rate = rate(this::command, writers, time);
        if (viewsFollow) {
            for (VisionId vision : own.subList(0, writers)) {
                List<StoredEvent> events = log.stream(vision.toString());
                if (!events.isEmpty()) {
                    progress.await(vision, events.getLast().position(), Duration.ofMinutes(5));
                }
            }
        }
        return new Rate(rate.done, (System.nanoTime() - start) / 1e9, rate.p50, rate.p99);
    }

    /** From the answer to a command until the register shows it, with one writer that pauses after each. */
    public Times shown(int count, Duration pause) {
        LongStream.Builder nanos = LongStream.builder();
        for (int i = 0; i < count; i++) {
            command(0, i);
            long answered = System.nanoTime();
            VisionId vision = own.getFirst();
            progress.await(vision, log.stream(vision.toString()).getLast().position(), Duration.ofSeconds(20));
            nanos.add(System.nanoTime() - answered);
            LockSupport.parkNanos(pause.toNanos());
        }
        return Times.ofNanos(nanos.build());
    }

    private void command(int writer, long turn) {
        if (turn % ENTRIES == 0) {
            VisionId vision = new VisionId("0114", "skriven-" + fresh.incrementAndGet());
            own.set(writer, vision);
            commands.send(Copies.register(vision.name()), Request.by("benchmark"));
        } else {
            EventMetadata told = Telling.by(BodyRef.unknown("kommunen"), Telling.told("e" + turn, "2014-06"));
            commands.send(
                    new Act.RecordAssertion(own.get(writer), told, "En uppgift ur protokollet."),
                    Request.by("benchmark"));
        }
    }

    /** The append alone, one event a transaction. */
    public static Rate bare(TestDatabase database, int writers, Duration time) throws Exception {
        List<Connection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < writers; i++) {
                connections.add(database.connect());
            }
            return rate((writer, _) -> append(connections.get(writer)), writers, time);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static void append(Connection connection) throws SQLException {
        byte[] payload = "x".repeat(330).getBytes(StandardCharsets.US_ASCII);
        byte[] metadata = "x".repeat(110).getBytes(StandardCharsets.US_ASCII);
        try (var call = connection.prepareStatement(APPEND)) {
            call.setArray(1, connection.createArrayOf("text", new String[] {"0114/" + UUID.randomUUID()}));
            call.setArray(2, connection.createArrayOf("int8", new Long[] {0L}));
            call.setArray(3, connection.createArrayOf("uuid", new UUID[] {UUID.randomUUID()}));
            call.setArray(4, connection.createArrayOf("text", new String[] {"assertion-recorded"}));
            call.setArray(5, connection.createArrayOf("int4", new Integer[] {1}));
            call.setArray(6, connection.createArrayOf("bytea", new byte[][] {payload}));
            call.setArray(7, connection.createArrayOf("bytea", new byte[][] {metadata}));
            call.execute();
        }
    }

    /** As many writers as are asked for do their work for so long. */
    public static Rate rate(Work work, int writers, Duration time) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<LongStream> each = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(writers)) {
            List<Future<LongStream>> times = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                int number = w;
                times.add(pool.submit(() -> {
                    LongStream.Builder taken = LongStream.builder();
                    long turn = 0;
                    for (long now = System.nanoTime(); now < end; ) {
                        work.once(number, turn++);
                        long after = System.nanoTime();
                        taken.add(after - now);
                        now = after;
                    }
                    return taken.build();
                }));
            }
            for (Future<LongStream> one : times) {
                each.add(one.get());
            }
        }
        long[] all = each.stream().flatMapToLong(s -> s).toArray();
        Arrays.sort(all);
        return new Rate(
                all.length,
                (System.nanoTime() - start) / 1e9,
                all[all.length / 2] / 1e6,
                all[all.length * 99 / 100] / 1e6);
    }
}
