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

    @Test
    void binary_rows_are_those_of_an_insert() throws SQLException {
        List<RowOfEveryType> rows = RowOfEveryType.all();
        BinaryRows copied = new BinaryRows();
        rows.forEach(row -> binary(copied, row));
        copied.copyInto(connection, "pg_temp.copied");
        insert(rows);
        assertThat(stored("copied")).hasSameSizeAs(rows).containsExactlyElementsOf(stored("inserted"));
    }

    @Test
    void rows_of_the_text_format_are_those_of_an_insert() throws SQLException {
        List<RowOfEveryType> rows = RowOfEveryType.all().stream()
                .filter(RowOfEveryType::isWrittenAlike)
                .map(row -> row.listed())
                .toList();
        CopyRows copied = new CopyRows();
        rows.forEach(row -> copied.row(
                row.name(),
                row.document(),
                row.number(),
                row.day(),
                days(row),
                "[" + row.from() + "," + or(row.until()) + ")",
                "{}"));
        copied.copyInto(connection, "pg_temp.copied");
        insert(rows);
        assertThat(stored("copied")).hasSameSizeAs(rows).containsExactlyElementsOf(stored("inserted"));
    }

    @Test
    void rows_put_together_are_sent_one_after_the_other() throws SQLException {
        List<RowOfEveryType> rows = RowOfEveryType.all();
        BinaryRows all = new BinaryRows();
        for (RowOfEveryType row : rows) {
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
        binary(rows, RowOfEveryType.PLAIN);
        binary(rows, RowOfEveryType.PLAIN.document("{"));
        assertThatThrownBy(() -> rows.copyInto(connection, "pg_temp.copied"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("json");
        assertThat(stored("copied")).isEmpty();
    }

    private static void binary(BinaryRows rows, RowOfEveryType row) {
        rows.begin(COLUMNS);
        rows.text(row.name());
        rows.text(row.document());
        rows.small("number", row.number());
        rows.date(row.day());
        rows.days(row.first(), row.next());
        rows.times(row.from(), row.until());
        rows.texts(row.names());
    }

    private static String days(RowOfEveryType row) {
        return "[" + or(row.first()) + "," + or(row.next()) + ")";
    }

    private static String or(@Nullable Object bound) {
        return bound == null ? "" : bound.toString();
    }

    private void insert(List<RowOfEveryType> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into inserted values (?, ?::json, ?, ?, daterange(?, ?), tstzrange(?, ?), ?)")) {
            for (RowOfEveryType row : rows) {
                insert.setString(1, row.name());
                insert.setString(2, row.document());
                insert.setObject(3, row.number(), Types.SMALLINT);
                insert.setObject(4, row.day(), Types.DATE);
                insert.setObject(5, row.first(), Types.DATE);
                insert.setObject(6, row.next(), Types.DATE);
                insert.setObject(7, row.from().atOffset(ZoneOffset.UTC));
                insert.setObject(
                        8,
                        row.until() == null ? null : row.until().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE);
                insert.setArray(9, connection.createArrayOf("text", row.names().toArray()));
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
