package se.rodatraden.views;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.RunningProduct;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.store.EventLog;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;

/**
 * How many commands of one event are recorded a second, by eight writers, with the views following. The ceiling, measured in
 * the same run: one bare call of the append function a transaction, by eight writers, in a store of the same kind.
 */
@Tag("benchmark")
@RunningProduct
class CommandBenchmark {
    private static final int WRITERS = 8;
    private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("seconds", 8));
    private static final int ENTRIES = 20;
    private static final int LINKED = 160;

    @RegisterExtension
    static final TestDatabase bare = TestDatabase.fresh();

    @Autowired
    private Commands commands;

    @Autowired
    private Progress progress;

    @Autowired
    private EventLog events;

    private interface Writer {
        void write(int writer, long turn) throws Exception;
    }

    @Test
    void commands_recorded_per_second() throws Exception {
        rate(this::create, Duration.ofSeconds(4));
        rate(this::append, Duration.ofSeconds(4));
        linked = LinkedVisions.record(commands, "2283", LINKED);
        System.out.printf("%ncommands of one event, %d writers%n", WRITERS);
        for (int round = 1; round <= 3; round++) {
            double ceiling = bareRate();
            double create = rate(this::create, LONG);
            double append = rate(this::append, LONG);
            double among = rate(this::appendLinked, LONG);
            System.out.printf(
                    "round %d: bare append %,.0f/s · new visions %,.0f/s = %.2f · in visions of up to %d entries %,.0f/s"
                            + " = %.2f · in a municipality of %d linked visions %,.0f/s = %.2f%n",
                    round,
                    ceiling,
                    create,
                    create / ceiling,
                    ENTRIES,
                    append,
                    append / ceiling,
                    LINKED,
                    among,
                    among / ceiling);
        }
        System.out.printf(
                "recorded → shown in the register: p50 / p99 %s ms%n",
                new Writers(commands, progress, events).shown(400, Duration.ZERO));
    }

    private final AtomicLong fresh = new AtomicLong();

    private void create(int writer, long turn) {
        commands.send(Copies.register("ny-" + fresh.incrementAndGet()), Request.by("benchmark"));
    }

    private final List<String> own = new ArrayList<>(java.util.Collections.nCopies(WRITERS, ""));

    private void append(int writer, long turn) {
        if (turn % ENTRIES == 0) {
            own.set(writer, "lang-" + fresh.incrementAndGet());
            commands.send(Copies.register(own.get(writer)), Request.by("benchmark"));
        } else {
            commands.send(assertion(own.get(writer), turn), Request.by("benchmark"));
        }
    }

    private LinkedVisions linked = new LinkedVisions(List.of());

    /** Each writer writes to visions of its own, which others are linked with. */
    private void appendLinked(int writer, long turn) {
        int own = LINKED / WRITERS;
        VisionId id = linked.ids().get(writer * own + (int) (turn % own));
        commands.send(assertion(id, fresh.incrementAndGet()), Request.by("benchmark"));
    }

    private static Act assertion(String name, long turn) {
        return assertion(new VisionId("0114", name), turn);
    }

    private static Act assertion(VisionId id, long turn) {
        EventMetadata told = Telling.by(BodyRef.unknown("kommunen"), Telling.told("e" + turn, "2014-06"));
        return new Act.RecordAssertion(id, told, "En uppgift ur protokollet.");
    }

    private static double rate(Writer writer, Duration time) throws Exception {
        CountDownLatch ready = new CountDownLatch(WRITERS);
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            long end = System.nanoTime() + time.toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                int number = w;
                counts.add(pool.submit(() -> {
                    ready.countDown();
                    long turns = 0;
                    while (System.nanoTime() < end) {
                        writer.write(number, turns++);
                    }
                    return turns;
                }));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all / (double) time.toSeconds();
        }
    }

    private static double bareRate() throws Exception {
        Connection[] connections = new Connection[WRITERS];
        for (int i = 0; i < WRITERS; i++) {
            connections[i] = bare.connect();
        }
        byte[] payload = "x".repeat(330).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] metadata = "x".repeat(110).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try {
            return rate(
                    (w, turn) -> {
                        Connection c = connections[w];
                        try (var call = c.prepareStatement("select append_events(?, ?, ?, ?, ?, ?, ?)")) {
                            call.setArray(1, c.createArrayOf("text", new String[] {
                                UUID.randomUUID().toString()
                            }));
                            call.setArray(2, c.createArrayOf("int8", new Long[] {0L}));
                            call.setArray(3, c.createArrayOf("uuid", new UUID[] {UUID.randomUUID()}));
                            call.setArray(4, c.createArrayOf("text", new String[] {"assertion-recorded"}));
                            call.setArray(5, c.createArrayOf("int4", new Integer[] {1}));
                            call.setArray(6, c.createArrayOf("bytea", new byte[][] {payload}));
                            call.setArray(7, c.createArrayOf("bytea", new byte[][] {metadata}));
                            call.execute();
                        }
                    },
                    LONG);
        } finally {
            for (Connection c : connections) {
                c.close();
            }
        }
    }
}
