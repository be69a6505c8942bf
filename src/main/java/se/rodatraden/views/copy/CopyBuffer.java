package se.rodatraden.views.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Bytes to be sent by PostgreSQL's COPY. Numbers have their most significant byte first. */
final class CopyBuffer {
    private static final int FIRST_CAPACITY = 256;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int length;
    private final List<CopyBuffer> others = new ArrayList<>();

    void put(int b) {
        room(1);
        bytes[length++] = (byte) b;
    }

    void putShort(int value) {
        put(value >> 8);
        put(value);
    }

    void putInt(int value) {
        putShort(value >> 16);
        putShort(value);
    }

    void putLong(long value) {
        putInt((int) (value >> 32));
        putInt((int) value);
    }

    void append(byte[] more) {
        append(more, 0, more.length);
    }

    void append(byte[] more, int from, int count) {
        room(count);
        System.arraycopy(more, from, bytes, length, count);
        length += count;
    }

    /** Lets these be sent after its own; they are not copied. */
    void add(CopyBuffer more) {
        others.add(more);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    boolean isEmpty() {
        return length == 0 && others.stream().allMatch(CopyBuffer::isEmpty);
    }

    /** Sends them by a COPY statement, between what comes before and after all rows; nothing where there are no rows. */
    void send(Connection connection, String statement, byte[] begin, byte[] end) throws SQLException {
        if (isEmpty()) {
            return;
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            copy.writeToCopy(begin, 0, begin.length);
            write(copy);
            copy.writeToCopy(end, 0, end.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void write(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes, 0, length);
        for (CopyBuffer other : others) {
            other.write(copy);
        }
    }
}
