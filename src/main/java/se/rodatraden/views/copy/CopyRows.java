package se.rodatraden.views.copy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of PostgreSQL's COPY: tab-separated values, a line feed after each row, {@code \N} for null. They are held as
 * they are sent, in UTF-8, where the characters to escape are bytes of their own.
 */
public final class CopyRows {
    private static final byte[] NOTHING = {};
    private static final byte[] NULL = {'\\', 'N'};

    private final CopyBuffer rows = new CopyBuffer();

    public void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.put('\t');
            }
            value(values[i]);
        }
        rows.put('\n');
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            rows.append(NULL, 0, NULL.length);
            return;
        }
        String text = value.toString();
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        if (plain(text)) {
            rows.append(written, 0, written.length);
            return;
        }
        int done = 0;
        for (int i = 0; i < written.length; i++) {
            int escaped = escaped(written[i]);
            if (escaped != 0) {
                rows.append(written, done, i - done);
                rows.put('\\');
                rows.put(escaped);
                done = i + 1;
            }
        }
        rows.append(written, done, written.length - done);
    }

    private static boolean plain(String text) {
        return text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    /** What comes after a backslash instead of the byte; 0 where it stands for itself. */
    private static int escaped(byte b) {
        return switch (b) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }

    public void add(CopyRows more) {
        rows.add(more.rows);
    }

    /** Copies the rows into a table, named with its schema. */
    public void copyInto(Connection connection, String table) throws SQLException {
        rows.send(connection, "copy " + table + " from stdin", NOTHING, NOTHING);
    }
}
