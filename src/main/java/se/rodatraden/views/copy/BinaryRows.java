package se.rodatraden.views.copy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the binary format of PostgreSQL's COPY, for the largest table: the database takes them in a third less time than as text, since it
 * has nothing to parse. Each value must be of its column's type exactly.
 */
public final class BinaryRows {
    private static final byte[] BEGIN = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] END = {(byte) 0xFF, (byte) 0xFF};
    private static final int NULL = -1;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant FIRST_INSTANT = Instant.parse("2000-01-01T00:00:00Z");
    private static final int OID_OF_TEXT = 25;
    /** Number of dimensions, whether any is null, type; and of the dimension its size and where it begins. */
    private static final int HEAD_OF_ARRAY = 3 * Integer.BYTES;

    private static final int DIMENSION_OF_ARRAY = 2 * Integer.BYTES;

    /** Marks of a range. */
    private static final int LOWER_INCLUDED = 0x02;

    private static final int NO_LOWER = 0x08;
    private static final int NO_UPPER = 0x10;

    private final CopyBuffer rows = new CopyBuffer();

    /** Begins a row of so many columns. */
    public void begin(int columns) {
        rows.putShort(columns);
    }

    /** Of type text or json. */
    public void text(@Nullable String value) {
        if (value == null) {
            rows.putInt(NULL);
        } else {
            byte[] written = value.getBytes(StandardCharsets.UTF_8);
            rows.putInt(written.length);
            rows.append(written);
        }
    }

    /**
     * Of type smallint.
     *
     * @throws NumberTooLargeException where the column cannot hold the number
     */
    public void small(String column, @Nullable Integer value) {
        if (value == null) {
            rows.putInt(NULL);
        } else {
            if (value != value.shortValue()) {
                throw new NumberTooLargeException(column);
            }
            rows.putInt(Short.BYTES);
            rows.putShort(value);
        }
    }

    public void date(@Nullable LocalDate value) {
        if (value == null) {
            rows.putInt(NULL);
        } else {
            rows.putInt(Integer.BYTES);
            rows.putInt(days(value));
        }
    }

    /** Days from the first to before the next; null is open. */
    public void days(@Nullable LocalDate first, @Nullable LocalDate next) {
        range(first == null, next == null, Integer.BYTES);
        if (first != null) {
            date(first);
        }
        if (next != null) {
            date(next);
        }
    }

    /** Times from one to before another; null is open. */
    public void times(Instant from, @Nullable Instant until) {
        range(false, until == null, Long.BYTES);
        instant(from);
        if (until != null) {
            instant(until);
        }
    }

    private void range(boolean noLower, boolean noUpper, int bytes) {
        int bounds = (noLower ? 0 : 1) + (noUpper ? 0 : 1);
        rows.putInt(1 + bounds * (Integer.BYTES + bytes));
        rows.put((noLower ? NO_LOWER : LOWER_INCLUDED) | (noUpper ? NO_UPPER : 0));
    }

    private void instant(Instant value) {
        rows.putInt(Long.BYTES);
        rows.putLong(FIRST_INSTANT.until(value, ChronoUnit.MICROS));
    }

    public void texts(List<String> values) {
        List<byte[]> written = new ArrayList<>(values.size());
        int length = HEAD_OF_ARRAY + (values.isEmpty() ? 0 : DIMENSION_OF_ARRAY);
        for (String value : values) {
            byte[] one = value.getBytes(StandardCharsets.UTF_8);
            written.add(one);
            length += Integer.BYTES + one.length;
        }
        rows.putInt(length);
        rows.putInt(values.isEmpty() ? 0 : 1);
        rows.putInt(0);
        rows.putInt(OID_OF_TEXT);
        if (!values.isEmpty()) {
            rows.putInt(values.size());
            rows.putInt(1);
        }
        for (byte[] one : written) {
            rows.putInt(one.length);
            rows.append(one);
        }
    }

    private static int days(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - FIRST_DAY.toEpochDay());
    }

    public void add(BinaryRows more) {
        rows.add(more.rows);
    }

    /** Copies the rows into a table, named with its schema. */
    public void copyInto(Connection connection, String table) throws SQLException {
        rows.send(connection, "copy " + table + " from stdin (format binary)", BEGIN, END);
    }
}
