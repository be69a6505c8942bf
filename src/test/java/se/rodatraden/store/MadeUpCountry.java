package se.rodatraden.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import se.rodatraden.municipality.Municipalities;

/**
 * A register of made-up visions in all 290 municipalities, the same for the same number of events. One vision in three is
 * imported whole; the others are recorded as they go, from 1995 to 2026, so that a history lies spread among the others'. Its
 * views are for the product to build at its start; its processors go on from the end of the log. It is written as the owner of the tables with COPY, past the function that all appends use: into an empty store only.
 */
public final class MadeUpCountry {
    private static final LocalDate FIRST = LocalDate.parse("1995-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-10-31");
    private static final int EVENTS_OF_ONE = 21;
    private static final List<String> CODES = List.copyOf(Municipalities.all().keySet());

    /** A vision, and the day it was registered. */
    public record Made(String stream, LocalDate registered) {}

    /** An event and the day it is recorded, with its place in the order of recording. */
    private record Due(LocalDate recorded, long number, int sequence, List<MadeUpVision.Event> history) {}

    private final long wanted;
    private final long visions;
    private final StringBuilder rows = new StringBuilder();
    private final PriorityQueue<Due> coming =
            new PriorityQueue<>(java.util.Comparator.comparing(Due::recorded).thenComparingLong(Due::number));
    private long position;
    private final List<Made> made = new ArrayList<>();
    private LocalDate today = FIRST;
    private int ofTheDay;

    private MadeUpCountry(long wanted) {
        this.wanted = wanted;
        this.visions = Math.max(1, wanted / EVENTS_OF_ONE);
    }

    /** Fills an empty store with so many events; gives the visions in the order of their first event. */
    public static List<Made> fill(DataSource owner, long events) throws SQLException {
        MadeUpCountry country = new MadeUpCountry(events);
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            country.copy(connection);
            try (var tokens = connection.prepareStatement("""
                    insert into processor_tokens (processor, segment, token, token_type, touched)
                    select 'views', s, convert_to('{"globalIndex":' || ? || '}', 'UTF8'),
                           'org.axonframework.eventhandling.GlobalSequenceTrackingToken', ?
                    from generate_series(0, 3) s
                    """)) {
                tokens.setLong(1, country.position);
                tokens.setString(2, java.time.Instant.EPOCH.toString());
                tokens.execute();
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze events");
            }
        }
        return country.made;
    }

    /** The history of one made-up vision as it is read from the log, recorded an event a day. */
    public static List<StoredEvent> history(long number) {
        List<StoredEvent> events = new ArrayList<>();
        for (MadeUpVision.Event event : MadeUpVision.events(stream(number), number, FIRST, false)) {
            int sequence = events.size();
            events.add(new StoredEvent(
                    sequence + 1L,
                    stream(number),
                    sequence,
                    new UUID(sequence, number).toString(),
                    event.type(),
                    1,
                    LAST.plusDays(sequence).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                    Json.mapper().readValue(event.payload(), EventNames.all().classOf(event.type(), 1)),
                    Map.of()));
        }
        return events;
    }

    private static String stream(long number) {
        return CODES.get((int) (number % CODES.size())) + "/vision-" + number;
    }

    private void copy(Connection connection) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy events from stdin");
        while (position < wanted) {
            long after = made.size() * (LAST.toEpochDay() - FIRST.toEpochDay()) / visions;
            LocalDate opens = after > LAST.toEpochDay() - FIRST.toEpochDay() ? LAST : FIRST.plusDays(after);
            while (!coming.isEmpty() && !coming.peek().recorded().isAfter(opens) && position < wanted) {
                record(coming.remove());
            }
            open(opens);
            if (rows.length() > 1 << 20) {
                send(copy);
            }
        }
        send(copy);
        copy.endCopy();
        // The last ones may have been opened when there were events enough, so that nothing of them is recorded.
        Set<String> nothing = coming.stream()
                .filter(due -> due.sequence() == 0)
                .map(due -> stream(due.number()))
                .collect(Collectors.toSet());
        made.removeIf(m -> nothing.contains(m.stream()));
    }

    private void open(LocalDate day) {
        long number = made.size();
        made.add(new Made(stream(number), day));
        boolean imported = number % 3 == 0;
        List<MadeUpVision.Event> history =
                MadeUpVision.events(stream(number), number, imported ? day.minusYears(12) : day, imported);
        if (imported) {
            history = history.stream().filter(e -> !e.day().isAfter(day)).toList();
            for (int i = 0; i < history.size(); i++) {
                record(new Due(day, number, i, history), i == 0);
            }
        } else {
            coming.add(new Due(day, number, 0, history));
        }
    }

    private void record(Due due) {
        record(due, true);
        int next = due.sequence() + 1;
        if (next < due.history().size()) {
            LocalDate day = due.history().get(next).day().plusDays(2);
            coming.add(new Due(day, due.number(), next, due.history()));
        }
    }

    private void record(Due due, boolean later) {
        if (due.recorded().isAfter(today)) {
            today = due.recorded();
            ofTheDay = 0;
        } else if (later) {
            ofTheDay++;
        }
        position++;
        MadeUpVision.Event event = due.history().get(due.sequence());
        rows.append(position)
                .append('\t')
                .append(stream(due.number()))
                .append('\t')
                .append(due.sequence())
                .append('\t')
                .append(new UUID(position, due.number()))
                .append('\t')
                .append(event.type())
                .append("\t1\t")
                .append(today.atTime(LocalTime.of(8, 0))
                        .plusNanos(ofTheDay * 1_000_000L)
                        .toInstant(ZoneOffset.UTC))
                .append('\t');
        hex(event.payload());
        rows.append('\t');
        hex("{\"recordedBy\":\"benchmark\"}");
        rows.append('\n');
    }

    private void hex(String text) {
        rows.append("\\\\x");
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            rows.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
    }

    private void send(CopyIn copy) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.US_ASCII);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }
}
