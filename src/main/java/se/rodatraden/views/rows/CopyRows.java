package se.rodatraden.views.rows;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of PostgreSQL's COPY: tab-separated values, a line feed after each row, {@code \N} for null. */
public final class CopyRows {
    private final StringBuilder text = new StringBuilder();

    public void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            value(values[i]);
        }
        text.append('\n');
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        String written = value.toString();
        if (plain(written)) {
            text.append(written);
            return;
        }
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    private static boolean plain(String written) {
        return written.indexOf('\\') < 0
                && written.indexOf('\t') < 0
                && written.indexOf('\n') < 0
                && written.indexOf('\r') < 0;
    }

    void add(CopyRows more) {
        text.append(more.text);
    }

    /** Copies the rows into a table, named with its schema. */
    public void copyInto(Connection connection, String table) throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        try {
            byte[] bytes = bytes();
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
