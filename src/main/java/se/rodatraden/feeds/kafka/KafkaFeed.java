package se.rodatraden.feeds.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import se.rodatraden.feeds.Outgoing;

/**
 * Fills the topic, in one thread: acquires the lease, opens a writer, and follows the feed from where the topic ends. If Kafka or the
 * database fails it waits and retries; if the topic does not belong to the register it stops.
 */
final class KafkaFeed implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(KafkaFeed.class);
    private static final int BATCH = 500;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    /** The current activity. */
    enum Doing {
        STANDING_BY,
        WRITING,
        WAITING,
        STOPPED
    }

    /** The current activity, and why it waits or has stopped. */
    record State(Doing doing, @Nullable String reason) {}

    private final KafkaSettings settings;
    private final Source source;
    private final Claim claim;
    private final Duration pause;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("kafka feed").daemon().unstarted(this::run);
    private volatile State state = new State(Doing.STANDING_BY, null);
    private Duration nextPause;

    /** Not started yet; tries to acquire the lease at every pause, which is also the wait after a first failure. */
    KafkaFeed(KafkaSettings settings, Source source, Claim claim, Duration pause) {
        this.settings = settings;
        this.source = source;
        this.claim = claim;
        this.pause = pause;
        this.nextPause = pause;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    State state() {
        return state;
    }

    /** Number of events that are not in the topic yet. */
    long behind() {
        return Math.max(0, source.head() - claim.position());
    }

    private void run() {
        try {
            while (!closed()) {
                turn();
            }
        } catch (CannotGoOnException e) {
            state = new State(Doing.STOPPED, e.getMessage());
            log.error("the Kafka feed has stopped: {}", e.getMessage());
        } catch (InterruptedException e) {
            log.debug("the Kafka feed is being closed", e);
        } finally {
            release();
        }
    }

    private void turn() throws InterruptedException {
        try {
            if (claim.take()) {
                write();
            }
            state = new State(Doing.STANDING_BY, null);
            closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptException e) {
            throw (InterruptedException) new InterruptedException().initCause(e);
        } catch (CannotGoOnException e) {
            throw e;
        } catch (RuntimeException e) {
            state = new State(Doing.WAITING, e.getMessage());
            log.warn("the Kafka feed failed, retrying in {} s: {}", nextPause.toSeconds(), e.toString());
            closed.await(nextPause.toMillis(), TimeUnit.MILLISECONDS);
            nextPause =
                    nextPause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? nextPause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void write() throws InterruptedException {
        // Read before the topic, which can only have advanced since.
        long reached = claim.position();
        try (Writer writer = Writer.open(settings)) {
            long position = writer.last().isPresent() ? checked(writer.last().get(), reached) : beginning(reached);
            log.info("writing the Kafka topic {} from position {}", settings.topic(), position);
            state = new State(Doing.WRITING, null);
            while (!closed() && claim.keep(position)) {
                List<Outgoing> events = source.after(position, BATCH, pause);
                if (!events.isEmpty()) {
                    writer.write(events);
                    position = events.getLast().position();
                }
                nextPause = pause;
            }
        }
    }

    private long checked(Written written, long reached) {
        Optional<Outgoing> same = source.at(written.position()).filter(e -> e.id().equals(written.id()));
        if (same.isEmpty()) {
            throw new CannotGoOnException(
                    "topic %s goes to position %d, event %s, which this register does not have there: it is another register, or was put back to an older state"
                            .formatted(settings.topic(), written.position(), written.id()));
        }
        if (reached > written.position()) {
            throw new CannotGoOnException("topic %s had reached position %d and now ends at %d: Kafka has lost events"
                    .formatted(settings.topic(), reached, written.position()));
        }
        return written.position();
    }

    private long beginning(long reached) {
        if (reached > 0) {
            throw new CannotGoOnException("topic %s had reached position %d and is empty: it was deleted"
                    .formatted(settings.topic(), reached));
        }
        return 0;
    }

    private boolean closed() {
        return closed.getCount() == 0;
    }

    private void release() {
        // The interrupt that ended the writing must not end this too.
        Thread.interrupted();
        try {
            claim.release();
        } catch (DataAccessException e) {
            log.debug("the lease could not be released and will expire", e);
        }
    }

    /** Stops writing; an unfinished transaction is aborted. */
    @Override
    public void stop() {
        closed.countDown();
        thread.interrupt();
        try {
            thread.join(LONGEST_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
