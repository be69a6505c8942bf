package se.rodatraden.store;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.rodatraden.store.append.Group;

/**
 * Lets one command be decided from what this node remembers of the log, without reading it again. Whether that was still all there is, the append
 * finds out: it refuses a sequence number that is taken, and a group whose other stream has grown. So what such a command records is as if it had
 * read; any other result of it, as a refusal, has to be decided again from the log.
 */
public final class Remembered {
    private static final String NAME = Remembered.class.getName();

    private boolean used;
    private Group.@Nullable Unchanged unchanged;

    private Remembered() {}

    /** Allows it in the unit of work. */
    public static void allow(UnitOfWork<?> unitOfWork) {
        unitOfWork.root().resources().put(NAME, new Remembered());
    }

    /** Whether anything was used in the unit of work without being read again. */
    public static boolean used(UnitOfWork<?> unitOfWork) {
        Remembered here = unitOfWork.root().getResource(NAME);
        return here != null && here.used;
    }

    /** Null where everything is to be read: nothing allowed it, or a transaction sees the log as it is. */
    static @Nullable Remembered current() {
        return CurrentUnitOfWork.isStarted() && !TransactionSynchronizationManager.isActualTransactionActive()
                ? CurrentUnitOfWork.get().root().getResource(NAME)
                : null;
    }

    /** The stream that is recorded in is used as it is remembered. */
    void use() {
        used = true;
    }

    /**
     * Another stream is used as it is remembered.
     *
     * @param last the sequence number of its last event, -1 if it has none
     * @return false if it is to be read instead, since there is one such stream already
     */
    boolean use(String stream, long last) {
        Group.Unchanged asked = new Group.Unchanged(stream, last);
        if (unchanged != null && !unchanged.equals(asked)) {
            return false;
        }
        unchanged = asked;
        used = true;
        return true;
    }

    /** What must not have grown when the unit of work's events are appended. */
    static Group.@Nullable Unchanged unchanged() {
        Remembered here = current();
        return here == null ? null : here.unchanged;
    }
}
