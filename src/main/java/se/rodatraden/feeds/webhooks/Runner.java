package se.rodatraden.feeds.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Outgoing;
import se.rodatraden.feeds.Selection;

/**
 * Delivers one subscription while this node has it: one virtual thread reads the feed, one decides what is sent, and one for each call. No
 * database connection is held while a call is made or anything is waited for.
 */
final class Runner {
    private static final Logger log = LoggerFactory.getLogger(Runner.class);
    private static final int PART = 100;
    private static final int ROOM = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final Subscription subscription;
    private final List<SigningKey> keys;
    private final Backlog backlog;
    private final List<Replay> replays;
    private final Tools tools;
    private final Pace pace;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int calls;
    private int callsBehind;
    private boolean behindLast;
    private @Nullable Instant held;
    private volatile long leaseEnd;
    private volatile boolean stopped;

    Runner(Deliveries.Work work, Tools tools, long leaseEnd) {
        this.subscription = work.subscription();
        this.keys = work.keys();
        this.backlog = work.backlog();
        this.replays = work.replays();
        this.tools = tools;
        this.pace = new Pace(subscription.pace(), tools.clock().instant());
        this.held = subscription.heldUntil();
        this.leaseEnd = leaseEnd;
    }

    Subscription subscription() {
        return subscription;
    }

    void start() {
        begin("reads", this::read);
        begin("decides", this::decide);
        for (Replay replay : replays) {
            begin("replays", () -> new Replaying(this, tools, subscription, replay).run());
        }
    }

    private void begin(String does, Runnable work) {
        Thread.ofVirtual().name("webhook " + subscription.id() + " " + does).start(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.error("subscription {} stops and begins again where it was", subscription.id(), e);
                stop();
            }
        });
    }

    /** The lease lasts until then by {@link System#nanoTime}; also a good time to write down how far it has come. */
    void leasedUntil(long nanos) {
        leaseEnd = nanos;
        long position = locked(backlog::position);
        tools.deliveries().position(tools.node(), subscription.id(), position);
    }

    boolean stopped() {
        return stopped;
    }

    /** Nothing is begun any more; what is under way ends by itself. */
    void stop() {
        locked(() -> {
            stopped = true;
            changed.signalAll();
            return stopped;
        });
    }

    /** Waits for the calls under way; false where some did not end in time. */
    boolean ended(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (calls > 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
            return calls == 0;
        } finally {
            lock.unlock();
        }
    }

    /** The clock may have moved. */
    void wake() {
        locked(() -> {
            changed.signalAll();
            return stopped;
        });
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    // --- reading ---

    private void read() {
        while (roomToRead()) {
            long after = locked(backlog::readTo);
            try {
                Feed.Part part = tools.tail().next(after, PART, subscription.selection(), PATIENCE);
                locked(() -> {
                    backlog.read(part);
                    changed.signalAll();
                    return stopped;
                });
                if (part.events().isEmpty() && !tools.tail().isRunning()) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean roomToRead() {
        return locked(() -> {
            while (!stopped && backlog.size() >= ROOM) {
                changed.awaitUninterruptibly();
            }
            return !stopped;
        });
    }

    // --- deciding ---

    private void decide() {
        lock.lock();
        try {
            while (!stopped) {
                Instant now = tools.clock().instant();
                Instant again = send(now);
                await(Duration.between(now, again));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Never longer than the patience, since the clock is moved in trials and by people. */
    @SuppressWarnings("WaitNotInLoop") // who calls looks again, whatever woke it
    private void await(Duration wait) {
        try {
            long nanos = Math.clamp(wait.toNanos(), 1_000_000L, PATIENCE.toNanos());
            changed.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /** Begins the calls that may be made now; gives when to look again. */
    private Instant send(Instant now) {
        while (true) {
            Instant free = free(now);
            if (free.isAfter(now)) {
                return free;
            }
            if (!sendOne(now)) {
                return backlog.nextDue().filter(due -> due.isAfter(now)).orElse(now.plus(PATIENCE));
            }
        }
    }

    /** When a call may be made: now or later. */
    private Instant free(Instant now) {
        if (calls >= subscription.concurrency()
                || leaseEnd - System.nanoTime() < tools.longestCall().toNanos()) {
            return now.plus(PATIENCE);
        }
        return held != null && held.isAfter(now) ? held : pace.next(now);
    }

    /** Visions that are behind and others take turns, and the former never take all the calls there may be. */
    private boolean sendOne(Instant now) {
        boolean mayBehind =
                subscription.concurrency() == 1 ? !behindLast : callsBehind < subscription.concurrency() - 1;
        Optional<Behind> due = mayBehind ? backlog.due(now) : Optional.empty();
        if (due.isPresent()) {
            sendBehind(due.get());
            return true;
        }
        Optional<Outgoing> next = backlog.next();
        if (next.isPresent()) {
            behindLast = false;
            begun();
            begin("delivers", () -> deliver(next.get()));
            return true;
        }
        Optional<Behind> alone = mayBehind || callsBehind > 0 ? Optional.empty() : backlog.due(now);
        alone.ifPresent(this::sendBehind);
        return alone.isPresent();
    }

    private void sendBehind(Behind vision) {
        behindLast = true;
        callsBehind++;
        begun();
        begin("catches up", () -> catchUp(vision));
    }

    private void begun() {
        calls++;
        pace.made();
    }

    private void over(String subject, boolean wasBehind) {
        locked(() -> {
            backlog.release(subject);
            calls--;
            callsBehind -= wasBehind ? 1 : 0;
            changed.signalAll();
            return stopped;
        });
    }

    // --- delivering ---

    private void deliver(Outgoing event) {
        try {
            Instant at = tools.clock().instant();
            Answer answer = call(event);
            Attempt attempt = attempt(Attempt.Kind.LIVE, event, 1, at, answer);
            if (answer.taken()) {
                long position = locked(() -> backlog.positionWithout(event, false));
                if (written(Outcome.taken(attempt, position), answer)) {
                    locked(() -> {
                        backlog.delivered(event);
                        return stopped;
                    });
                }
                return;
            }
            Behind behind = missed(event.subject(), event.position(), 1, at, answer);
            long position = locked(() -> backlog.positionWithout(event, true));
            if (written(new Outcome(attempt, position, behind, null, held(answer), null), answer)) {
                locked(() -> {
                    backlog.behind(behind);
                    return stopped;
                });
            }
        } finally {
            over(event.subject(), false);
        }
    }

    private void catchUp(Behind vision) {
        try {
            Selection own = new Selection(
                    subscription.selection().municipality(),
                    subscription.selection().type(),
                    vision.subject());
            Feed.Part part = tools.feed().read(vision.from() - 1, 2, own);
            if (part.events().isEmpty()) {
                // What failed is not selected any more.
                locked(() -> {
                    backlog.caughtUp(vision.subject());
                    return stopped;
                });
                tools.deliveries().caughtUp(subscription.id(), vision.subject());
                return;
            }
            Outgoing event = part.events().getFirst();
            Instant at = tools.clock().instant();
            Answer answer = call(event);
            Attempt attempt = attempt(Attempt.Kind.LIVE, event, vision.attempts() + 1, at, answer);
            if (answer.taken()) {
                @Nullable Behind rest = rest(vision, event, part, own);
                long position = locked(backlog::position);
                written(
                        new Outcome(attempt, position, rest, rest == null ? vision.subject() : null, null, null),
                        answer);
                return;
            }
            Behind still =
                    missed(vision.subject(), event.position(), vision.attempts() + 1, vision.firstFailedAt(), answer);
            if (written(new Outcome(attempt, locked(backlog::position), still, null, held(answer), null), answer)) {
                locked(() -> {
                    backlog.behind(still);
                    return stopped;
                });
            }
        } finally {
            over(vision.subject(), true);
        }
    }

    /** What the vision still has to be given of what was read; null where nothing, and then its events are taken as they come. */
    private @Nullable Behind rest(Behind vision, Outgoing delivered, Feed.Part part, Selection own) {
        Instant now = tools.clock().instant();
        Outgoing next = part.events().size() > 1 ? part.events().get(1) : null;
        long readTo = part.readTo();
        while (true) {
            Outgoing following = next;
            long sure = readTo;
            Optional<Optional<Behind>> rest = locked(() -> {
                backlog.deliveredBehind(delivered.position());
                if (following != null && following.position() <= backlog.readTo()) {
                    Behind further = vision.at(following.position(), now);
                    backlog.behind(further);
                    return Optional.of(Optional.of(further));
                }
                if (following != null || sure >= backlog.readTo()) {
                    backlog.caughtUp(vision.subject());
                    return Optional.of(Optional.empty());
                }
                return Optional.empty();
            });
            if (rest.isPresent()) {
                return rest.get().orElse(null);
            }
            Feed.Part again = tools.feed().read(delivered.position(), 1, own);
            next = again.events().isEmpty() ? null : again.events().getFirst();
            readTo = again.readTo();
        }
    }

    /** When and whether it is tried again. */
    private Behind missed(String subject, long position, int attempts, Instant firstFailedAt, Answer answer) {
        Instant now = tools.clock().instant();
        Optional<Instant> next = Schedule.next(attempts, now, Schedule.asked(answer.headers(), now), tools.chance());
        return new Behind(
                subject,
                position,
                attempts,
                next.orElse(now),
                next.isEmpty(),
                firstFailedAt,
                answer.status(),
                answer.fault(),
                answer.detail());
    }

    /** Until when the receiver wants no calls at all. */
    @Nullable
    Instant held(Answer answer) {
        Integer status = answer.status();
        Instant now = tools.clock().instant();
        Duration asked = Schedule.asked(answer.headers(), now);
        if (asked == null || status == null || (status != TOO_MANY && status != UNAVAILABLE)) {
            return null;
        }
        Instant until = now.plus(asked);
        return locked(() -> {
            held = held == null || until.isAfter(held) ? until : held;
            return held;
        });
    }

    Answer call(Outgoing event) {
        Map<String, String> headers =
                Signatures.headers(keys, event.id(), tools.clock().instant(), event.json());
        return tools.sender().call("POST", subscription.url(), headers, event.json());
    }

    static Attempt attempt(Attempt.Kind kind, Outgoing event, int number, Instant at, Answer answer) {
        return new Attempt(
                0,
                kind,
                event.position(),
                event.id(),
                event.type(),
                event.subject(),
                number,
                at,
                (int) answer.took().toMillis(),
                answer.status(),
                answer.fault(),
                answer.detail(),
                answer.excerpt(),
                answer.taken());
    }

    /** Writes it down however long the database is away; false where the subscription is not this node's any more. */
    boolean written(Outcome outcome, Answer answer) {
        while (true) {
            try {
                Deliveries.Standing standing = tools.deliveries().record(tools.node(), subscription.id(), outcome);
                if (!standing.held()) {
                    stop();
                    return false;
                }
                if (!answer.taken()) {
                    giveUp(answer, standing.failingSince());
                }
                return true;
            } catch (DataAccessException | TransactionException e) {
                log.warn(
                        "an attempt of subscription {} cannot be written down yet: {}",
                        subscription.id(),
                        e.getMessage());
                if (!pause()) {
                    return false;
                }
            }
        }
    }

    private boolean pause() {
        lock.lock();
        try {
            await(PATIENCE);
            return !stopped;
        } finally {
            lock.unlock();
        }
    }

    private void giveUp(Answer answer, @Nullable Instant failingSince) {
        Instant now = tools.clock().instant();
        boolean failing = failingSince != null && !now.isBefore(failingSince.plus(Schedule.GIVEN_UP));
        if (!answer.gone() && !failing) {
            return;
        }
        Subscription.Reason reason = answer.gone() ? Subscription.Reason.GONE : Subscription.Reason.FAILING;
        Notice.Kind kind = answer.gone() ? Notice.Kind.DISABLED_GONE : Notice.Kind.DISABLED_FAILING;
        String told = Objects.toString(answer.status(), "") + " " + Objects.toString(answer.fault(), "");
        if (tools.deliveries().disable(tools.node(), subscription.id(), reason, kind, told.strip(), now)) {
            log.info("subscription {} is disabled: {}", subscription.id(), told.strip());
            tools.owners().disabled(subscription, reason, told.strip());
        }
        stop();
    }

    // --- for a replay ---

    /** Waits until the vision is free and a call may be made, not before the time; false where there is nothing more to do. */
    boolean turn(String subject, Instant notBefore) {
        lock.lock();
        try {
            while (!stopped) {
                Instant now = tools.clock().instant();
                Instant free = free(now);
                Instant from = notBefore.isAfter(free) ? notBefore : free;
                if (!from.isAfter(now) && backlog.take(subject)) {
                    begun();
                    return true;
                }
                await(from.isAfter(now) ? Duration.between(now, from) : PATIENCE);
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    void over(String subject) {
        over(subject, false);
    }

    long position() {
        return locked(backlog::position);
    }
}
