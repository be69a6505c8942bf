package se.rodatraden.views.rows;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.vision.value.VisionId;

/**
 * The progress of the projection. A request that has recorded something waits here until the read models include it, woken by the commit of
 * the rows on any node.
 */
public final class Progress {
    /** The notification channel for committed rows, with the position reached. */
    public static final String CHANNEL = "views";

    private static final Logger log = LoggerFactory.getLogger(Progress.class);
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

    /**
     * Waits until the read models include the vision's event at the position; false on timeout. While the database cannot be asked they do not
     * include it: what is recorded is not to be told as a failure.
     */
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
        try {
            return !jdbc.queryForList("""
                            select 1 from views.visions where vision = ? and position >= ?
                            union all select 1 from views.parked where vision = ? and position >= ?
                            """, vision.toString(), position, vision.toString(), position)
                    .isEmpty();
        } catch (DataAccessException e) {
            log.warn("cannot ask whether {} is shown up to {}: {}", vision, position, e.toString());
            return false;
        }
    }
}
