package se.rodatraden.views.rows;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.vision.value.VisionId;

/**
 * The progress of the projection. A request that has recorded something waits here until the read models include it, woken by the commit of
 * the rows on any node.
 */
public final class Progress {
    /** The notification channel for committed rows, with the position reached. */
    public static final String CHANNEL = "views";

    private static final long LOOK_AGAIN_MILLIS = 1000;

    private final JdbcTemplate jdbc;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    public Progress(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Called when rows were committed on any node. */
    public void moved() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the read models include the vision's event at the position; false on timeout. */
    public boolean await(VisionId vision, long position, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!shown(vision, position)) {
                if (left <= 0) {
                    return false;
                }
                long step = Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS));
                left -= step - moved.awaitNanos(step);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean shown(VisionId vision, long position) {
        return !jdbc.queryForList("""
                        select 1 from views.visions where vision = ? and position >= ?
                        union all select 1 from views.parked where vision = ? and position >= ?
                        """, vision.toString(), position, vision.toString(), position)
                .isEmpty();
    }
}
