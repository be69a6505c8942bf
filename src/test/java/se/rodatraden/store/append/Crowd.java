package se.rodatraden.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.app.TestDatabase;

/**
 * Sixteen threads that record at the same time, each in a stream of its own, and now and then what cannot be recorded; beside them one that
 * follows the log. What each was answered is compared with what is stored.
 */
final class Crowd {
    private static final int THREADS = 16;

    /** What is tried, and how the answer says why not; null where it is recorded. */
    enum Attempt {
        GOOD(null),
        GOOD_BY_ONE_WITH_RIGHTS(null),
        GOOD_WITH_A_KEY(null),
        SEVERAL(null),
        BESIDE_A_STREAM_THAT_HAS_NOT_GROWN(null),
        BESIDE_ONE_THAT_HAS("40001 null"),
        LOST_RACE("23505 events_stream_sequence"),
        REPEATED_EVENT("23505 events_event_id"),
        REPEATED_KEY("23505 requests_pkey"),
        WITHOUT_RIGHTS("42501 null"),
        TOO_LONG("54000 null"),
        NEGATIVE("23514 events_sequence_check");

        final @Nullable String refusal;

        Attempt(@Nullable String refusal) {
            this.refusal = refusal;
        }
    }

    /** A group that was said to be recorded. */
    private record Accepted(Group group, long first, Instant at) {}

    private final TestDatabase database;
    private final Appender appender;
    private final UUID taken = UUID.randomUUID();
    private final ConcurrentLinkedQueue<Accepted> accepted = new ConcurrentLinkedQueue<>();

    Crowd(TestDatabase database, Appender.Call call) {
        this.database = database;
        this.appender = new Appender(call);
    }

    /** Records, and checks everything that is promised. */
    void check(int each) throws Exception {
        recorded(new Group(List.of(row("0764/taken", 0, taken)), key("0764", "taken"), ""));
        recorded(new Group(List.of(row("0764/still", 0, UUID.randomUUID())), null, ""));
        CompletableFuture<Void> written = new CompletableFuture<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1)) {
            Future<List<Long>> follower = threads.submit(() -> follow(written));
            List<Future<Void>> writers = threads.invokeAll(IntStream.range(0, THREADS)
                    .<Callable<Void>>mapToObj(n -> () -> write(n, each))
                    .toList());
            written.complete(null);
            for (Future<Void> writer : writers) {
                writer.get();
            }
            assertThat(follower.get()).as("seen by the one who follows").isEqualTo(positions());
        }
        stored();
    }

    private @Nullable Void write(int number, int each) throws Exception {
        Random random = new Random(number);
        String stream = "0764/by-" + number;
        long next = 0;
        try (Connection other = database.connect()) {
            for (int i = 0; i < each; i++) {
                Attempt attempt = i % 2 == 0 ? Attempt.GOOD : Attempt.values()[random.nextInt(Attempt.values().length)];
                Group group = group(attempt, stream, next, number + "-" + i);
                Outcome outcome = appender.append(group);
                switch (outcome) {
                    case Outcome.Recorded r -> {
                        assertThat(attempt.refusal)
                                .as("%s was recorded", attempt)
                                .isNull();
                        assertThat(isStored(other, group.rows().getLast().id()))
                                .as("durable when answered")
                                .isTrue();
                        accepted.add(new Accepted(group, r.firstPosition(), r.at()));
                        next += group.rows().size();
                    }
                    case Outcome.Refused r ->
                        assertThat(r.sqlState() + " " + r.constraint())
                                .as("%s: %s", attempt, r)
                                .isEqualTo(attempt.refusal);
                }
            }
        }
        return null;
    }

    private Group group(Attempt attempt, String stream, long next, String unique) {
        List<Group.Row> good = List.of(row(stream, next, UUID.randomUUID()));
        return switch (attempt) {
            case GOOD -> new Group(good, null, "");
            case GOOD_BY_ONE_WITH_RIGHTS -> new Group(good, null, " RECORD:0114 RECORD:0764 ");
            case GOOD_WITH_A_KEY -> new Group(good, key("0764", unique), " RECORD:* ");
            case SEVERAL ->
                new Group(
                        LongStream.range(next, next + 3)
                                .mapToObj(n -> row(stream, n, UUID.randomUUID()))
                                .toList(),
                        null,
                        "");
            case BESIDE_A_STREAM_THAT_HAS_NOT_GROWN -> new Group(good, null, "", new Group.Unchanged("0764/still", 0));
            case BESIDE_ONE_THAT_HAS -> new Group(good, key("0764", unique), "", new Group.Unchanged("0764/still", -1));
            case LOST_RACE ->
                new Group(
                        List.of(row(stream, next, UUID.randomUUID()), row("0764/taken", 0, UUID.randomUUID())),
                        key("0764", unique),
                        "");
            case REPEATED_EVENT -> new Group(List.of(row(stream, next, taken)), null, "");
            case REPEATED_KEY -> new Group(good, key("0764", "taken"), "");
            case WITHOUT_RIGHTS -> new Group(good, key("0764", unique), " RECORD:0114 SEE_ROLES:0764 ");
            case TOO_LONG -> new Group(List.of(row("0764/" + noise(20_000), 0, UUID.randomUUID())), null, "");
            case NEGATIVE -> new Group(List.of(row(stream, -1, UUID.randomUUID())), key("0764", unique), "");
        };
    }

    /** Too long for an index, however it is compressed. */
    private static String noise(int length) {
        return new Random(1)
                .ints(length, '0', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void recorded(Group group) throws SQLException {
        Outcome.Recorded recorded = (Outcome.Recorded) appender.append(group);
        accepted.add(new Accepted(group, recorded.firstPosition(), recorded.at()));
    }

    static Group.Row row(String stream, long sequence, UUID id) {
        byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);
        return new Group.Row(stream, sequence, id, "note-taken", 1, empty, empty);
    }

    private static RequestKey key(String municipality, String key) {
        return new RequestKey(municipality, key, "fingerprint", municipality + "/x", 0, 1);
    }

    private static boolean isStored(Connection connection, UUID event) throws SQLException {
        try (var query = connection.prepareStatement("select from events where event_id = ?")) {
            query.setObject(1, event);
            return query.executeQuery().next();
        }
    }

    private List<Long> follow(CompletableFuture<Void> written) throws SQLException {
        List<Long> seen = new ArrayList<>();
        try (Connection connection = database.connect();
                var query = connection.prepareStatement(
                        "select position from events where position > ? order by position limit 100")) {
            int found = 1;
            boolean all = false;
            while (found > 0 || !all) {
                // Asked before the query: what was recorded last may be committed between the two.
                all = written.isDone();
                query.setLong(1, seen.isEmpty() ? 0 : seen.getLast());
                found = 0;
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        seen.add(rows.getLong(1));
                        found++;
                    }
                }
            }
        }
        return seen;
    }

    private List<Long> positions() {
        return database.jdbc()
                .sql("select position from events order by position")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** Accepted is stored and stored is accepted, without gaps, each group at a time of its own that rises. */
    private void stored() throws SQLException {
        Map<UUID, Long> positions = new HashMap<>();
        Map<UUID, Instant> times = new HashMap<>();
        try (Connection connection = database.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select event_id, position, recorded_at from events order by position")) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                positions.put(id, rows.getLong(2));
                times.put(id, rows.getObject(3, OffsetDateTime.class).toInstant());
            }
        }
        assertThat(positions.values())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, positions.size()).boxed().toList());
        List<Accepted> inOrder = accepted.stream()
                .sorted(Comparator.comparingLong(Accepted::first))
                .toList();
        Set<UUID> expected = new HashSet<>();
        for (Accepted one : inOrder) {
            long position = one.first;
            for (Group.Row row : one.group.rows()) {
                assertThat(positions).containsEntry(row.id(), position++);
                assertThat(times).containsEntry(row.id(), one.at);
                expected.add(row.id());
            }
        }
        assertThat(positions.keySet()).isEqualTo(expected);
        assertThat(inOrder).extracting(Accepted::at).isSorted().doesNotHaveDuplicates();
        assertThat(keys())
                .containsExactlyInAnyOrderElementsOf(accepted.stream()
                        .map(a -> a.group.key())
                        .filter(Objects::nonNull)
                        .map(RequestKey::key)
                        .toList());
    }

    private Collection<String> keys() {
        return database.jdbc()
                .sql("select key from requests")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
