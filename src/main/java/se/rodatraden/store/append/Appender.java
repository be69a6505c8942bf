package se.rodatraden.store.append;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Appends the groups that wait at the same time by one call. Whoever comes while no call is under way leads: makes the call, for all that
 * wait, in its own thread. A caller leads until its group was in a call, and is answered when its group is durable or refused, never earlier.
 */
public final class Appender {
    private static final int MOST_GROUPS = 256;

    /** A batch ends with the group that reaches so many events, since imports have hundreds. */
    private static final int MOST_EVENTS = 2000;

    /** Appends groups in one commit. */
    @FunctionalInterface
    public interface Call {
        /** The outcome of each group, in order, once the commit is durable. */
        List<Outcome> append(List<Group> groups) throws SQLException;
    }

    private static final class Waiting {
        final Group group;
        final Thread thread = Thread.currentThread();
        private @Nullable Outcome outcome;
        private @Nullable Throwable failure;
        private volatile boolean answered;

        Waiting(Group group) {
            this.group = group;
        }

        void answer(Outcome known) {
            outcome = known;
            answered = true;
        }

        void fail(Throwable cause) {
            failure = cause;
            answered = true;
        }

        Outcome result() throws SQLException {
            if (failure instanceof SQLException known && !Faults.unknown(known)) {
                throw known;
            }
            if (failure != null) {
                throw new OutcomeUnknownException(failure);
            }
            return Objects.requireNonNull(outcome);
        }
    }

    private final Call call;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean led = new AtomicBoolean();

    public Appender(Call call) {
        this.call = call;
    }

    /**
     * Records a group, and waits for it.
     *
     * @throws SQLException if nothing could be recorded, whatever the group
     * @throws OutcomeUnknownException if the database was lost meanwhile
     */
    public Outcome append(Group group) throws SQLException {
        Waiting own = new Waiting(group);
        queue.add(own);
        boolean interrupted = false;
        while (!own.answered) {
            if (led.compareAndSet(false, true)) {
                interrupted |= Thread.interrupted(); // others wait for the call
                lead(own);
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return own.result();
    }

    /** The next one leads before those that are answered are woken: it has work to do. */
    private void lead(Waiting own) {
        List<Waiting> batch = new ArrayList<>();
        try {
            if (!own.answered) {
                take(batch);
                answer(batch);
            }
        } finally {
            led.set(false);
            Waiting next = queue.peek();
            if (next != null) {
                LockSupport.unpark(next.thread);
            }
            batch.stream().filter(w -> w != own).forEach(w -> LockSupport.unpark(w.thread));
        }
    }

    private void take(List<Waiting> batch) {
        int events = 0;
        while (batch.size() < MOST_GROUPS && events < MOST_EVENTS) {
            Waiting next = queue.poll();
            if (next == null) {
                return;
            }
            batch.add(next);
            events += next.group.rows().size();
        }
    }

    private void answer(List<Waiting> batch) {
        try {
            List<Outcome> outcomes =
                    call.append(batch.stream().map(w -> w.group).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer(outcomes.get(i));
            }
        } catch (SQLException e) {
            if (batch.size() > 1 && Faults.ofOneGroup(e)) {
                batch.forEach(w -> answer(List.of(w)));
            } else {
                batch.forEach(w -> w.fail(e));
            }
        } catch (Throwable e) {
            batch.stream().filter(w -> !w.answered).forEach(w -> w.fail(e));
        }
    }
}
