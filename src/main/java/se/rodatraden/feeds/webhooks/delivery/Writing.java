package se.rodatraden.feeds.webhooks.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import se.rodatraden.feeds.webhooks.calls.Answer;

/**
 * Stores the outcomes of calls of one subscription, batching those that wait into one transaction: they update the same row, and
 * committing one by one would be limited by the disk. The first thread writes for all; the others wait for it.
 */
final class Writing {
    private static final Logger log = LoggerFactory.getLogger(Writing.class);

    /** An outcome waiting to be stored. */
    private static final class Entry {
        final Outcome outcome;
        final Answer answer;
        boolean done;
        boolean written;

        Entry(Outcome outcome, Answer answer) {
            this.outcome = outcome;
            this.answer = answer;
        }
    }

    private final Runner runner;
    private final WebhookDependencies tools;
    private final Subscription subscription;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private List<Entry> waiting = new ArrayList<>();
    private boolean busy;

    Writing(Runner runner, WebhookDependencies tools, Subscription subscription) {
        this.runner = runner;
        this.tools = tools;
        this.subscription = subscription;
    }

    /** Returns once the outcome is stored, however long the database is unavailable; false if this node no longer has the lease. */
    boolean write(Outcome outcome, Answer answer) {
        Entry own = new Entry(outcome, answer);
        List<Entry> all;
        lock.lock();
        try {
            waiting.add(own);
            while (busy && !own.done) {
                changed.awaitUninterruptibly();
            }
            if (own.done) {
                return own.written;
            }
            busy = true;
            all = waiting;
            waiting = new ArrayList<>();
        } finally {
            lock.unlock();
        }
        boolean written = false;
        try {
            written = persist(all);
        } finally {
            told(all, written);
        }
        return written;
    }

    private void told(List<Entry> all, boolean written) {
        lock.lock();
        try {
            busy = false;
            for (Entry one : all) {
                one.written = written;
                one.done = true;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean persist(List<Entry> all) {
        List<Outcome> outcomes = all.stream().map(e -> e.outcome).toList();
        long position = runner.positionAfter(outcomes);
        while (true) {
            try {
                Deliveries.Standing standing =
                        tools.deliveries().record(tools.node(), subscription.id(), outcomes, position);
                if (!standing.held()) {
                    runner.stop();
                    return false;
                }
                for (Entry one : all) {
                    if (!one.answer.taken()) {
                        giveUp(one.answer, standing.failingSince());
                    }
                }
                return true;
            } catch (DataAccessException | TransactionException e) {
                log.warn(
                        "attempts of subscription {} cannot be written down yet: {}",
                        subscription.id(),
                        e.getMessage());
                if (!runner.pause()) {
                    return false;
                }
            }
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
        String told = (Objects.toString(answer.status(), "") + " " + Objects.toString(answer.fault(), "")).strip();
        if (tools.deliveries().disable(tools.node(), subscription.id(), reason, kind, told, now)) {
            log.info("subscription {} is disabled: {}", subscription.id(), told);
            tools.owners().disabled(subscription, reason, told);
        }
        runner.stop();
    }
}
