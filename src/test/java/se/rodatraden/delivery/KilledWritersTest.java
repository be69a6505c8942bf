package se.rodatraden.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.rodatraden.app.TestDatabase;

/**
 * Sixteen writers append together, and their process is killed at random moments and started again: what was answered is stored where the answer
 * said, nothing is stored twice though all that was not answered is sent again, positions have no gap, times rise, and one who follows has seen
 * everything in order.
 */
@Tag("delivery")
class KilledWritersTest {
    private static final long EVENTS = Long.getLong("events", 100_000);
    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final int WRITERS = 16;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final int[] answered = new int[WRITERS];
    private final List<long[]> told = new ArrayList<>();
    private int sentAgain;

    @Test
    void what_was_answered_is_stored_once_in_order_however_often_the_writers_are_killed() throws Exception {
        Random random = new Random();
        CompletableFuture<Void> written = new CompletableFuture<>();
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<Long> follower = threads.submit(() -> follow(written));
            try {
                for (int kill = 1; kill <= KILLS; kill++) {
                    long until = EVENTS * kill / KILLS;
                    writeUntilKilled(kill == KILLS ? until : until - random.nextLong(EVENTS / KILLS / 2 + 1));
                }
            } finally {
                written.complete(null);
            }
            assertThat(follower.get()).isEqualTo(head());
        }
        long head = head();
        assertThat(head).isGreaterThanOrEqualTo(EVENTS);
        check(head);
        System.out.printf(
                "%,d events by %d writers killed %d times: all %,d answers true, %d requests sent again had been recorded, nothing twice%n",
                head, WRITERS, KILLS, told.size(), sentAgain);
    }

    private void writeUntilKilled(long position) throws IOException, InterruptedException {
        Process writers = start();
        List<String> failures = new ArrayList<>();
        try (var lines = writers.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                if (words[0].equals("failed")) {
                    failures.add(line);
                }
                // The pool logs a little, and the last line may have been cut off.
                if (words.length != 5 || !words[0].equals("answered") || !words[4].equals("end")) {
                    continue;
                }
                int writer = Integer.parseInt(words[1]);
                int request = Integer.parseInt(words[2]);
                assertThat(request).isEqualTo(answered[writer]);
                answered[writer]++;
                long first = Long.parseLong(words[3]);
                if (first == 0) {
                    sentAgain++;
                } else {
                    told.add(new long[] {writer, request, first});
                }
                if (first >= position) {
                    writers.toHandle().destroyForcibly();
                }
            }
        } finally {
            writers.toHandle().destroyForcibly();
        }
        assertThat(writers.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(failures).as("what the writers failed by").isEmpty();
    }

    private Process start() throws IOException {
        Map<String, String> settings = database.properties();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WritersProcess.class.getName(),
                settings.get("spring.datasource.url"),
                settings.get("spring.datasource.username"),
                settings.get("spring.datasource.password")));
        Arrays.stream(answered).mapToObj(Integer::toString).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "killed-writers.log").toFile()))
                .start();
    }

    /** Reads on from the last position, as every reader does, and finds the next one there each time. */
    private static long follow(CompletableFuture<Void> written) throws SQLException {
        long last = 0;
        try (Connection connection = database.connect();
                var query = connection.prepareStatement(
                        "select position from events where position > ? order by position limit 500")) {
            boolean more = true;
            boolean all = false;
            while (more || !all) {
                // Asked before the query: what was recorded last may be committed between the two.
                all = written.isDone();
                more = false;
                query.setLong(1, last);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        assertThat(rows.getLong(1)).isEqualTo(++last);
                        more = true;
                    }
                }
            }
        }
        return last;
    }

    private static long head() {
        return database.jdbc()
                .sql("select max(position) from events")
                .query(Long.class)
                .single();
    }

    private void check(long head) throws SQLException {
        String[] streams = new String[(int) head + 1];
        long[] sequences = new long[(int) head + 1];
        long[] next = new long[WRITERS];
        OffsetDateTime time = OffsetDateTime.MIN;
        try (Connection connection = database.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select position, stream, sequence, recorded_at from events order by position")) {
            for (int position = 1; rows.next(); position++) {
                assertThat(rows.getLong(1)).isEqualTo(position);
                streams[position] = rows.getString(2);
                sequences[position] = rows.getLong(3);
                int writer = Integer.parseInt(streams[position].replaceAll(".*-", ""));
                assertThat(sequences[position]).as(streams[position]).isEqualTo(next[writer]++);
                OffsetDateTime at = rows.getObject(4, OffsetDateTime.class);
                boolean sameGroup = streams[position].equals(streams[position - 1]) && at.isEqual(time);
                assertThat(sameGroup || at.isAfter(time))
                        .as("the time of %d rises", position)
                        .isTrue();
                time = at;
            }
        }
        long[] firsts = new long[WRITERS];
        int[] requests = new int[WRITERS];
        for (long[] answer : told) {
            int writer = (int) answer[0];
            while (requests[writer] < answer[1]) {
                firsts[writer] += WritersProcess.events(requests[writer]++);
            }
            LongStream.range(0, WritersProcess.events((int) answer[1])).forEach(i -> {
                int position = (int) (answer[2] + i);
                assertThat(streams[position]).isEqualTo(WritersProcess.stream(writer));
                assertThat(sequences[position]).isEqualTo(firsts[writer] + i);
            });
        }
    }
}
