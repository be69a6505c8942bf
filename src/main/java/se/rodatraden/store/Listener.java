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
 * Listens for PostgreSQL notifications on a connection of its own, in one daemon thread per node, and calls the registered callbacks. A
 * call is a hint that there may be more to read, with the highest position notified on that channel (0 before any). Callbacks are also
 * called every second without a notification and after a lost connection, so a missed notification costs a second and no event.
 */
public final class Listener implements AutoCloseable {
    /** The channel on which {@code append_events} notifies of its last position. */
    public static final String EVENTS = "events";

    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final int PATIENCE_MILLIS = 1000;

    /** Opens a connection used only by the listener. */
    @FunctionalInterface
    public interface Line {
        Connection open() throws SQLException;
    }

    /** Ends the registration. */
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
                    log.warn("notification callback failed", e);
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

    /** Starts listening, and waits briefly for the connection. */
    public void start() {
        thread.start();
        pause(listening, 5 * PATIENCE_MILLIS);
    }

    /** Registers a callback for events after the given position. It must be short: callbacks run one after another. */
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
                    log.warn("lost the notification connection to the database, reconnecting: {}", e.getMessage());
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
                log.debug("the notification connection was already closed", e);
            }
        }
    }
}
