package se.rodatraden.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears PostgreSQL's notifications on a connection of its own, in one daemon thread a node, and calls whoever asked. A call
 * is a hint that there may be more to read, with the highest position heard on that channel (0 before any). It also comes
 * once a second when nothing is heard and after a lost connection, so a missed notification costs a second and no event.
 */
public final class Listener implements AutoCloseable {
    /** Where {@code append_events} tells the position it came to. */
    public static final String EVENTS = "events";

    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final int PATIENCE_MILLIS = 1000;

    /** Opens a connection that is the listener's alone. */
    @FunctionalInterface
    public interface Line {
        Connection open() throws SQLException;
    }

    /** Ends the calls. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    private record Channel(AtomicLong highest, List<LongConsumer> callbacks) {
        void call() {
            for (LongConsumer callback : callbacks) {
                try {
                    callback.accept(highest.get());
                } catch (RuntimeException e) {
                    log.warn("one who waits for news failed to take it", e);
                }
            }
        }
    }

    private final Line line;
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "listener");
    private volatile @Nullable Connection connection;

    public Listener(Line line, List<String> channels) {
        this.line = line;
        channels.forEach(name -> this.channels.put(name, new Channel(new AtomicLong(), new CopyOnWriteArrayList<>())));
        thread.setDaemon(true);
    }

    /** Begins to listen, and waits a little for the line to be open. */
    public void start() {
        thread.start();
        pause(listening, 5 * PATIENCE_MILLIS);
    }

    /** Calls from now on whenever there may be something after the given position. Calls are short: they hold up the others. */
    public Registration on(String channel, LongConsumer callback) {
        Channel known = channels.get(channel);
        if (known == null) {
            throw new IllegalArgumentException("the listener does not listen on " + channel);
        }
        known.callbacks().add(callback);
        return () -> known.callbacks().remove(callback);
    }

    private void run() {
        while (closed.getCount() > 0) {
            try (Connection open = line.open()) {
                connection = open;
                listen(open);
            } catch (SQLException e) {
                if (closed.getCount() > 0) {
                    log.warn("lost the line to the database, trying again: {}", e.getMessage());
                    channels.values().forEach(Channel::call);
                    pause(closed, PATIENCE_MILLIS);
                }
            }
        }
    }

    private void listen(Connection open) throws SQLException {
        try (var statement = open.createStatement()) {
            for (String channel : channels.keySet()) {
                statement.execute("listen " + statement.enquoteIdentifier(channel, true));
            }
        }
        listening.countDown();
        channels.values().forEach(Channel::call);
        PGConnection postgres = open.unwrap(PGConnection.class);
        while (closed.getCount() > 0) {
            PGNotification[] heard = postgres.getNotifications(PATIENCE_MILLIS);
            if (heard == null || heard.length == 0) {
                channels.values().forEach(Channel::call);
            } else {
                tell(heard);
            }
        }
    }

    private void tell(PGNotification[] heard) {
        for (PGNotification notification : heard) {
            Channel channel = channels.get(notification.getName());
            if (channel != null && !notification.getParameter().isEmpty()) {
                long position = Long.parseLong(notification.getParameter());
                channel.highest().accumulateAndGet(position, Math::max);
            }
        }
        List.of(heard).stream()
                .map(PGNotification::getName)
                .distinct()
                .map(channels::get)
                .forEach(channel -> {
                    if (channel != null) {
                        channel.call();
                    }
                });
    }

    private static void pause(CountDownLatch until, int atMostMillis) {
        try {
            until.await(atMostMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        Connection open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                log.debug("the line was closed already", e);
            }
        }
    }
}
