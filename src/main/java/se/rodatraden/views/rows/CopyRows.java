package se.rodatraden.views.rows;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the text format of PostgreSQL's COPY: tab-separated values, a line feed after each row, {@code \N} for null. They are held as
 * they are sent, in UTF-8, where the characters to escape are bytes of their own.
 */
public final class CopyRows {
    private static final byte[] NULL = {'\\', 'N'};

    private byte[] bytes = new byte[256];
    private int length;

    public void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                put('\t');
            }
            value(values[i]);
        }
        put('\n');
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            append(NULL, 0, NULL.length);
            return;
        }
        String text = value.toString();
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        if (plain(text)) {
            append(written, 0, written.length);
            return;
        }
        int done = 0;
        for (int i = 0; i < written.length; i++) {
            int escaped = escaped(written[i]);
            if (escaped != 0) {
                append(written, done, i - done);
                put('\\');
                put(escaped);
                done = i + 1;
            }
        }
        append(written, done, written.length - done);
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

    private void put(int b) {
        room(1);
        bytes[length++] = (byte) b;
    }

    private void append(byte[] more, int from, int count) {
        room(count);
        System.arraycopy(more, from, bytes, length, count);
        length += count;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    void add(CopyRows more) {
        append(more.bytes, 0, more.length);
    }

    /** Copies the rows into a table, named with its schema. */
    public void copyInto(Connection connection, String table) throws SQLException {
        if (length == 0) {
            return;
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        try {
            copy.writeToCopy(bytes, 0, length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }
}
