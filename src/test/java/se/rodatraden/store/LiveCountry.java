package se.rodatraden.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import se.rodatraden.municipality.Municipalities;

/**
 * Made-up visions recorded one after the other through the function that every append uses, from a process of its own if need be:
 * some dozens are open at a time, their events mixed, a few a transaction, with dates that are decades old.
 */
public final class LiveCountry {
    private static final int OPEN = 60;
    private static final int MOST_TOGETHER = 8;
    private static final LocalDate FIRST = LocalDate.parse("1995-01-01");
    private static final List<String> CODES = List.copyOf(Municipalities.all().keySet());

    private final SplittableRandom random = new SplittableRandom(2026);
    private final List<Deque<Row>> open = new ArrayList<>();
    private long visions;

    private record Row(String stream, long sequence, MadeUpVision.Event event) {}

    /** Records so many events, and says after each transaction what the last position was. */
    public void record(DataSource application, long events, Consumer<Long> progress) throws SQLException {
        try (Connection connection = application.getConnection()) {
            long left = events;
            while (left > 0) {
                List<Row> rows = next((int) Math.min(left, 1 + random.nextInt(MOST_TOGETHER)));
                progress.accept(append(connection, rows));
                left -= rows.size();
            }
        }
    }

    /** The next events of one vision. */
    private List<Row> next(int most) {
        while (open.size() < OPEN) {
            open.add(vision(visions++));
        }
        int which = random.nextInt(open.size());
        Deque<Row> vision = open.get(which);
        List<Row> rows = new ArrayList<>();
        while (rows.size() < most && !vision.isEmpty()) {
            rows.add(vision.remove());
        }
        if (vision.isEmpty()) {
            open.remove(which);
        }
        return rows;
    }

    private static Deque<Row> vision(long number) {
        String stream = CODES.get((int) (number % CODES.size())) + "/levande-" + number;
        List<MadeUpVision.Event> history =
                MadeUpVision.events(stream, number, FIRST.plusDays(number % 10_000), number % 2 == 0);
        Deque<Row> rows = new ArrayDeque<>();
        for (MadeUpVision.Event event : history) {
            rows.add(new Row(stream, rows.size(), event));
        }
        return rows;
    }

    private static long append(Connection connection, List<Row> rows) throws SQLException {
        try (var call = connection.prepareStatement("select first_position from append_events(?, ?, ?, ?, ?, ?, ?)")) {
            call.setArray(
                    1, array(connection, "text", rows.stream().map(Row::stream).toArray()));
            call.setArray(
                    2,
                    array(connection, "int8", rows.stream().map(Row::sequence).toArray()));
            call.setArray(
                    3,
                    array(
                            connection,
                            "uuid",
                            rows.stream().map(_ -> UUID.randomUUID()).toArray()));
            call.setArray(
                    4,
                    array(
                            connection,
                            "text",
                            rows.stream().map(r -> r.event().type()).toArray()));
            call.setArray(
                    5,
                    array(
                            connection,
                            "int4",
                            IntStream.generate(() -> 1)
                                    .limit(rows.size())
                                    .boxed()
                                    .toArray()));
            call.setArray(
                    6,
                    connection.createArrayOf(
                            "bytea",
                            bytes(rows.stream().map(r -> r.event().payload()).toList())));
            call.setArray(
                    7,
                    connection.createArrayOf(
                            "bytea",
                            bytes(rows.stream()
                                    .map(_ -> "{\"recordedBy\":\"test\"}")
                                    .toList())));
            try (var result = call.executeQuery()) {
                result.next();
                return result.getLong(1) + rows.size() - 1;
            }
        }
    }

    private static java.sql.Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private static byte[][] bytes(List<String> texts) {
        return texts.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    }
}
