package se.rodatraden.views.rows;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import se.rodatraden.views.copy.NumberTooLargeException;
import se.rodatraden.views.reading.UnreadableStream;

/**
 * Why the rows of a vision could not be made.
 *
 * @param message without values of rows, which may be confidential
 */
public record Fault(Kind kind, String message) {
    /** The cause, as shown to operators. */
    public enum Kind {
        /** Its events could not be read. */
        UNREADABLE,
        /** A text or number exceeds a limit of the database. */
        TOO_LARGE,
        /** The database refused a row. */
        REFUSED,
        /** A bug in the product. */
        PROGRAM
    }

    private static final int LONGEST = 500;
    private static final String PROGRAM_LIMIT_EXCEEDED = "54";
    private static final String NUMERIC_VALUE_OUT_OF_RANGE = "22003";
    /** SQL state classes for connection, transaction, lock, resources, intervention, system, or tables being replaced: retry. */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "42", "3F", "53", "55", "57", "58");

    public static Fault of(Throwable thrown) {
        SQLException sql = sql(thrown);
        if (sql == null) {
            String message = thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
            return new Fault(kind(thrown), shortened(message));
        }
        String state = state(sql);
        var told = sql instanceof PSQLException p ? p.getServerErrorMessage() : null;
        String message = told == null ? "SQLSTATE " + state : told.getMessage() + " (SQLSTATE " + state + ")";
        boolean tooLarge = state.startsWith(PROGRAM_LIMIT_EXCEEDED) || state.equals(NUMERIC_VALUE_OUT_OF_RANGE);
        return new Fault(tooLarge ? Kind.TOO_LARGE : Kind.REFUSED, shortened(message));
    }

    private static Kind kind(Throwable thrown) {
        return switch (thrown) {
            case UnreadableStream _ -> Kind.UNREADABLE;
            case NumberTooLargeException _ -> Kind.TOO_LARGE;
            default -> Kind.PROGRAM;
        };
    }

    /** Logs the failure; without the exception if it comes from the database, since its message contains values of rows. */
    public void log(Logger log, String vision, Throwable thrown) {
        if (sql(thrown) == null) {
            log.error("the views of {} could not be updated; parked: {}", vision, message, thrown);
        } else {
            log.error("the views of {} could not be updated; parked: {}", vision, message);
        }
    }

    /** Whether the cause is transient and not specific to the vision, so that a retry may succeed. */
    public static boolean passing(Throwable thrown) {
        SQLException sql = sql(thrown);
        if (sql == null) {
            return thrown instanceof org.springframework.dao.DataAccessException
                    || thrown instanceof org.springframework.transaction.TransactionException;
        }
        String state = state(sql);
        return state.length() < 2 || PASSING.contains(state.substring(0, 2));
    }

    private static String state(SQLException sql) {
        return sql.getSQLState() == null ? "" : sql.getSQLState();
    }

    private static @Nullable SQLException sql(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return sql.getNextException() == null ? sql : sql.getNextException();
            }
        }
        return null;
    }

    private static String shortened(String message) {
        return message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    }
}
