package se.rodatraden.views.rebuild;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.views.rows.ViewTables;

/** The replacement of the live tables by the next ones, in one short transaction that never waits long and can be repeated. */
final class Swap {
    private static final Logger log = LoggerFactory.getLogger(Swap.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** With fewer events than this to catch up with, the swap is tried. */
    private static final int FEW = 100;

    private static final int TRIES = 100;
    private static final long SHORTEST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 8_000;

    private final ViewTables tables;
    private final TransactionTemplate transactions;
    private final Work work;

    Swap(ViewTables tables, TransactionTemplate transactions, Work work) {
        this.tables = tables;
        this.transactions = transactions;
        this.work = work;
    }

    /** Removes what an earlier swap has replaced, however long it takes. */
    void clear() {
        while (!dropped()) {
            Work.await(SHORTEST_PAUSE_MILLIS);
        }
    }

    /** Removes what this swap has replaced, if that is possible soon; what remains is removed by the next rebuild. */
    void tidy() {
        for (int i = 0; i < TRIES && !dropped(); i++) {
            Work.await(SHORTEST_PAUSE_MILLIS);
        }
    }

    /** Catches up and swaps, and tries again while readers hold the live tables. */
    void with(NextViews next) {
        long pause = SHORTEST_PAUSE_MILLIS;
        while (true) {
            do {
                work.proceed(ViewTables.NEXT);
            } while (next.catchUp() >= FEW);
            if (swapped(next)) {
                return;
            }
            log.info("readers use the live views; the swap is tried again in {} ms", pause);
            Work.await(pause);
            pause = Math.min(LONGEST_PAUSE_MILLIS, 2 * pause);
        }
    }

    /** Tries to swap in one transaction; false if readers have held the live tables for too long. */
    private boolean swapped(NextViews next) {
        long before = next.reached();
        try {
            boolean done = Boolean.TRUE.equals(transactions.execute(status -> {
                tables.lockForSwap();
                next.catchUp();
                if (!work.goesLive()) {
                    status.setRollbackOnly();
                    return false;
                }
                tables.swap(next.reached());
                return true;
            }));
            if (!done) {
                next.backTo(before);
            }
            return done;
        } catch (DataAccessException e) {
            next.backTo(before);
            if (lockTimeout(e)) {
                return false;
            }
            throw e;
        }
    }

    private boolean dropped() {
        try {
            transactions.executeWithoutResult(_ -> tables.dropReplaced());
            return true;
        } catch (DataAccessException e) {
            if (lockTimeout(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean lockTimeout(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
    }
}
