package se.rodatraden.store.append;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The call of {@code append_groups}, on a connection that commits by itself. */
public final class GroupCall implements Appender.Call {
    private static final String APPEND =
            "select first_position, recorded, fault, violated, detail, message from append_groups(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;

    public GroupCall(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Outcome> append(List<Group> groups) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement call = connection.prepareStatement(APPEND)) {
            parameters(connection, call, groups);
            try (ResultSet rows = call.executeQuery()) {
                List<Outcome> outcomes = new ArrayList<>(groups.size());
                while (rows.next()) {
                    outcomes.add(outcome(rows));
                }
                return outcomes;
            }
        }
    }

    private Connection connect() throws SQLException {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new SQLException("no connection to append by", Faults.NOT_CONNECTED, e);
        }
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        String fault = row.getString(3);
        return fault == null
                ? new Outcome.Recorded(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant())
                : new Outcome.Refused(fault, row.getString(4), row.getString(5), row.getString(6));
    }

    private static void parameters(Connection connection, PreparedStatement call, List<Group> groups)
            throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        List<Group.Row> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (Group.Row row : groups.get(i).rows()) {
                numbers.add(i + 1);
                rows.add(row);
            }
        }
        int p = 0;
        call.setArray(++p, connection.createArrayOf("int4", numbers.toArray()));
        call.setArray(++p, array(connection, "text", rows, Group.Row::stream));
        call.setArray(++p, array(connection, "int8", rows, Group.Row::sequence));
        call.setArray(++p, array(connection, "uuid", rows, Group.Row::id));
        call.setArray(++p, array(connection, "text", rows, Group.Row::type));
        call.setArray(++p, array(connection, "int4", rows, Group.Row::revision));
        call.setArray(++p, bytes(connection, rows, Group.Row::payload));
        call.setArray(++p, bytes(connection, rows, Group.Row::metadata));
        call.setArray(++p, array(connection, "text", groups, Group::rights));
        call.setArray(++p, array(connection, "text", groups, ofKey(RequestKey::municipality)));
        call.setArray(++p, array(connection, "text", groups, ofKey(RequestKey::key)));
        call.setArray(++p, array(connection, "text", groups, ofKey(RequestKey::fingerprint)));
        call.setArray(++p, array(connection, "text", groups, ofKey(RequestKey::stream)));
        call.setArray(++p, array(connection, "int8", groups, ofKey(RequestKey::firstSequence)));
        call.setArray(++p, array(connection, "int4", groups, ofKey(RequestKey::events)));
        call.setArray(++p, array(connection, "text", groups, ofOther(Group.Unchanged::stream)));
        call.setArray(++p, array(connection, "int8", groups, ofOther(Group.Unchanged::last)));
    }

    private static Function<Group, @Nullable Object> ofOther(Function<Group.Unchanged, Object> value) {
        return group -> {
            Group.Unchanged unchanged = group.unchanged();
            return unchanged == null ? null : value.apply(unchanged);
        };
    }

    private static Function<Group, @Nullable Object> ofKey(Function<RequestKey, Object> value) {
        return group -> {
            RequestKey key = group.key();
            return key == null ? null : value.apply(key);
        };
    }

    private static <E> Array array(
            Connection connection, String type, List<E> elements, Function<E, ? extends @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, elements.stream().map(value).toArray());
    }

    private static Array bytes(Connection connection, List<Group.Row> rows, Function<Group.Row, byte[]> value)
            throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }
}
