package se.rodatraden.store.append;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a failed call says of its groups. */
final class Faults {
    /** No connection could be made: nothing was sent. */
    static final String NOT_CONNECTED = "08001";

    private static final String CONNECTION = "08";
    private static final String SHUTDOWN = "57P0";
    private static final String VALUE = "22";
    private static final String SIZE = "54";

    private Faults() {}

    /** Whether the groups may have been recorded: the connection ended before an answer. */
    static boolean unknown(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || (begins(state, CONNECTION) && !state.equals(NOT_CONNECTED)) || begins(state, SHUTDOWN);
    }

    /** Whether one group may be the cause, and the others can be recorded without it. */
    static boolean ofOneGroup(SQLException failure) {
        return begins(failure.getSQLState(), VALUE) || begins(failure.getSQLState(), SIZE);
    }

    private static boolean begins(@Nullable String state, String prefix) {
        return state != null && state.startsWith(prefix);
    }
}
