package se.rodatraden.delivery;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import se.rodatraden.store.append.Appender;
import se.rodatraden.store.append.Group;
import se.rodatraden.store.append.GroupCall;
import se.rodatraden.store.append.Outcome;
import se.rodatraden.store.append.RequestKey;

/**
 * Writers that append together in a process of their own, each to a stream of its own, until it is killed. Each request has a key, and what was
 * not answered when the last process was killed is sent again under the same one. Tells of each as soon as it is answered.
 */
final class WritersProcess {
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    /** Every tenth request has so many events, the others one. */
    private static final int SEVERAL = 4;

    private static final int SEVERAL_EVERY = 10;

    private WritersProcess() {}

    /** The address, login and password of the database, and how many requests of each writer have been answered. */
    static void main(String[] args) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setUsername(args[1]);
        config.setPassword(args[2]);
        Appender appender = new Appender(new GroupCall(new HikariDataSource(config)));
        List<Integer> answered = new ArrayList<>();
        Arrays.stream(args).skip(3).map(Integer::valueOf).forEach(answered::add);
        var threads = Executors.newFixedThreadPool(answered.size());
        for (int writer = 0; writer < answered.size(); writer++) {
            int number = writer;
            threads.execute(() -> write(appender, number, answered.get(number)));
        }
    }

    private static void write(Appender appender, int writer, int answered) {
        try {
            for (int request = answered; ; request++) {
                long position = switch (appender.append(group(writer, request))) {
                    case Outcome.Recorded recorded -> recorded.firstPosition();
                    case Outcome.Refused refused when "requests_pkey".equals(refused.constraint()) -> 0;
                    case Outcome.Refused refused -> throw new IllegalStateException(refused.toString());
                };
                IO.println("answered " + writer + " " + request + " " + position + " end");
                if (request % SEVERAL_EVERY == 1) {
                    refused(appender, writer, request);
                }
            }
        } catch (SQLException | RuntimeException e) {
            IO.println("failed " + e);
        }
    }

    /** Loses a race against itself, so that others of the same call are appended one by one. */
    private static void refused(Appender appender, int writer, int request) throws SQLException {
        Group lost = new Group(group(writer, request).rows(), null, "");
        if (appender.append(lost) instanceof Outcome.Recorded recorded) {
            throw new IllegalStateException("recorded twice: " + recorded);
        }
    }

    private static Group group(int writer, int request) {
        String stream = stream(writer);
        int events = events(request);
        long first = request + (SEVERAL - 1L) * ((request + SEVERAL_EVERY - 1) / SEVERAL_EVERY);
        return new Group(
                LongStream.range(first, first + events)
                        .mapToObj(n -> new Group.Row(stream, n, UUID.randomUUID(), "note-taken", 1, EMPTY, EMPTY))
                        .toList(),
                new RequestKey("0764", writer + "-" + request, "same", stream, first, events),
                " RECORD:0764 ");
    }

    static String stream(int writer) {
        return "0764/writer-" + writer;
    }

    static int events(int request) {
        return request % SEVERAL_EVERY == 0 ? SEVERAL : 1;
    }
}
