package se.rodatraden.views.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.rodatraden.app.TestDatabase;

/** Rows that are copied are those that an insert with parameters would have stored, whatever is in them. */
class CopiedRowsTest {
    private static final int COLUMNS = 7;
    private static final String TABLE = """
            create temporary table %s (
                name text, document json, number smallint, day date, days daterange, times tstzrange, names text[]
            )
            """;

    /** The first and the last day, and the first and the last microsecond, of the database. */
    private static final LocalDate FIRST_DAY = LocalDate.of(-4712, 11, 24);

    private static final LocalDate LAST_DAY = LocalDate.of(5_874_897, 12, 31);
    private static final Instant FIRST_TIME =
            FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant LAST_TIME =
            LocalDate.of(294_276, 12, 31).atTime(23, 59, 59, 999_999_000).toInstant(ZoneOffset.UTC);

    private static final String EVERY_LENGTH_OF_UTF_8 = "aå€🧵";

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE.formatted("copied"));
            statement.execute(TABLE.formatted("inserted"));
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    /** A row of every type; null is null, or an open end of a range. */
    private record Row(
            @Nullable String name,
            @Nullable String document,
            @Nullable Integer number,
            @Nullable LocalDate day,
            @Nullable LocalDate first,
            @Nullable LocalDate next,
            Instant from,
            @Nullable Instant until,
            List<String> names) {

        static final Row PLAIN = new Row(
                "Vision 2030",
                "{\"a\": [1, null]}",
                7,
                LocalDate.of(2026, 11, 28),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 1, 1),
                Instant.parse("2026-11-28T09:55:00.123456Z"),
                Instant.parse("2026-11-28T09:55:00.123457Z"),
                List.of("DRAFT", "IN_FORCE"));

        /** Whether the database reads its days as Java writes them: not before the first year, nor with more than four digits. */
        boolean isWrittenAlike() {
            return Stream.concat(
                            Stream.of(day, first, next).filter(Objects::nonNull).map(LocalDate::getYear),
                            Stream.of(from.atOffset(ZoneOffset.UTC).getYear()))
                    .allMatch(year -> year > 0 && year < 10_000);
        }

        Row name(@Nullable String text) {
            return new Row(text, document, number, day, first, next, from, until, names);
        }

        Row document(@Nullable String json) {
            return new Row(name, json, number, day, first, next, from, until, names);
        }

        Row number(@Nullable Integer value) {
            return new Row(name, document, value, day, first, next, from, until, names);
        }

        Row day(@Nullable LocalDate value) {
            return new Row(name, document, number, value, first, next, from, until, names);
        }

        Row days(@Nullable LocalDate one, @Nullable LocalDate other) {
            return new Row(name, document, number, day, one, other, from, until, names);
        }

        Row times(Instant one, @Nullable Instant other) {
            return new Row(name, document, number, day, first, next, one, other, names);
        }

        Row listed(String... texts) {
            return new Row(name, document, number, day, first, next, from, until, List.of(texts));
        }
    }

    private static List<Row> rows() {
        Row plain = Row.PLAIN;
        List<Row> rows = new ArrayList<>(
                List.of(plain, plain.name(null).document(null).number(null).day(null)));
        Stream.of(
                        "",
                        " ",
                        EVERY_LENGTH_OF_UTF_8,
                        "\\N",
                        "\\.",
                        "a\\b",
                        "a\tb",
                        "a\nb",
                        "a\rb",
                        "\t\r\n\b\\",
                        "\u0001\u007f\uffff",
                        "x".repeat(70_000))
                .forEach(text -> rows.add(plain.name(text)));
        Stream.of("null", "\"\"", "{ \"å\" :  \"\\u00e5\\n\" }", "-1.50e3", "[" + "\"🧵\",".repeat(9_000) + "0]")
                .forEach(json -> rows.add(plain.document(json)));
        IntStream.of(0, -1, 1, 127, 128, 255, 256, -256, Short.MAX_VALUE, Short.MIN_VALUE)
                .forEach(number -> rows.add(plain.number(number)));
        List<LocalDate> days = Stream.of(
                        "1969-12-31",
                        "1970-01-01",
                        "1999-12-31",
                        "2000-01-01",
                        "2000-02-29",
                        "0001-01-01",
                        "0000-12-31")
                .map(LocalDate::parse)
                .toList();
        Stream.concat(days.stream(), Stream.of(FIRST_DAY, LAST_DAY)).forEach(day -> rows.add(plain.day(day)));
        days.forEach(day -> rows.add(
                plain.days(day, day.plusDays(1)).times(start(day), start(day).plusNanos(1_000))));
        rows.add(plain.days(null, null));
        rows.add(plain.days(days.getFirst(), null));
        rows.add(plain.days(null, days.getFirst()));
        rows.add(plain.days(days.getFirst(), days.getFirst()));
        rows.add(plain.days(FIRST_DAY, LAST_DAY));
        rows.add(plain.times(plain.from(), null));
        rows.add(plain.times(plain.from(), plain.from()));
        rows.add(plain.times(FIRST_TIME, LAST_TIME));
        rows.add(plain.times(
                Instant.parse("1999-12-31T23:59:59.999999Z"), Instant.parse("2000-01-01T00:00:00.000001Z")));
        rows.add(plain.listed());
        rows.add(plain.listed(""));
        rows.add(plain.listed("NULL", "null", "{}", "\"", "\\", ",", " a b ", EVERY_LENGTH_OF_UTF_8));
        rows.add(plain.listed(
                IntStream.range(0, 1_000).mapToObj(Integer::toString).toArray(String[]::new)));
        return rows;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Test
    void binary_rows_are_those_of_an_insert() throws SQLException {
        List<Row> rows = rows();
        BinaryRows copied = new BinaryRows();
        rows.forEach(row -> binary(copied, row));
        copied.copyInto(connection, "pg_temp.copied");
        insert(rows);
        assertThat(stored("copied")).hasSameSizeAs(rows).containsExactlyElementsOf(stored("inserted"));
    }

    @Test
    void rows_of_the_text_format_are_those_of_an_insert() throws SQLException {
        List<Row> rows = rows().stream()
                .filter(Row::isWrittenAlike)
                .map(row -> row.listed())
                .toList();
        CopyRows copied = new CopyRows();
        rows.forEach(row -> copied.row(
                row.name,
                row.document,
                row.number,
                row.day,
                days(row),
                "[" + row.from + "," + or(row.until) + ")",
                "{}"));
        copied.copyInto(connection, "pg_temp.copied");
        insert(rows);
        assertThat(stored("copied")).hasSameSizeAs(rows).containsExactlyElementsOf(stored("inserted"));
    }

    @Test
    void rows_put_together_are_sent_one_after_the_other() throws SQLException {
        List<Row> rows = rows();
        BinaryRows all = new BinaryRows();
        for (Row row : rows) {
            BinaryRows one = new BinaryRows();
            binary(one, row);
            all.add(new BinaryRows());
            all.add(one);
        }
        all.copyInto(connection, "pg_temp.copied");
        insert(rows);
        assertThat(stored("copied")).containsExactlyElementsOf(stored("inserted"));
    }

    @Test
    void where_there_are_no_rows_nothing_is_sent() throws SQLException {
        BinaryRows none = new BinaryRows();
        none.add(new BinaryRows());
        none.copyInto(connection, "no_such_table");
        new CopyRows().copyInto(connection, "no_such_table");
        assertThat(stored("copied")).isEmpty();
    }

    @Test
    void a_number_beyond_its_column_is_refused_by_the_name_of_the_column() {
        BinaryRows rows = new BinaryRows();
        for (int number : List.of(Short.MAX_VALUE + 1, Short.MIN_VALUE - 1, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            assertThatThrownBy(() -> rows.small("round", number))
                    .isInstanceOf(NumberTooLargeException.class)
                    .hasMessageContaining("round")
                    .hasMessageNotContaining(Integer.toString(number));
        }
    }

    /** The database writes infinity where Java writes its largest day, and no read model has one. */
    @Test
    void a_day_beyond_its_column_is_refused() {
        BinaryRows rows = new BinaryRows();
        assertThatThrownBy(() -> rows.date(LocalDate.MAX)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> rows.date(LocalDate.MIN)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> rows.times(Instant.MIN, null)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_copy_that_the_database_refuses_leaves_the_connection_usable() throws SQLException {
        BinaryRows rows = new BinaryRows();
        binary(rows, Row.PLAIN);
        binary(rows, Row.PLAIN.document("{"));
        assertThatThrownBy(() -> rows.copyInto(connection, "pg_temp.copied"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("json");
        assertThat(stored("copied")).isEmpty();
    }

    private static void binary(BinaryRows rows, Row row) {
        rows.begin(COLUMNS);
        rows.text(row.name);
        rows.text(row.document);
        rows.small("number", row.number);
        rows.date(row.day);
        rows.days(row.first, row.next);
        rows.times(row.from, row.until);
        rows.texts(row.names);
    }

    private static String days(Row row) {
        return "[" + or(row.first) + "," + or(row.next) + ")";
    }

    private static String or(@Nullable Object bound) {
        return bound == null ? "" : bound.toString();
    }

    private void insert(List<Row> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into inserted values (?, ?::json, ?, ?, daterange(?, ?), tstzrange(?, ?), ?)")) {
            for (Row row : rows) {
                insert.setString(1, row.name);
                insert.setString(2, row.document);
                insert.setObject(3, row.number, Types.SMALLINT);
                insert.setObject(4, row.day, Types.DATE);
                insert.setObject(5, row.first, Types.DATE);
                insert.setObject(6, row.next, Types.DATE);
                insert.setObject(7, row.from.atOffset(ZoneOffset.UTC));
                insert.setObject(
                        8,
                        row.until == null ? null : row.until.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE);
                insert.setArray(9, connection.createArrayOf("text", row.names.toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Every row as a text, in the order they were stored. */
    private List<String> stored(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select r::text from " + table + " r order by ctid")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
