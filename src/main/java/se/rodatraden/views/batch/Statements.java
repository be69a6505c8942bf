package se.rodatraden.views.batch;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Statements that are sent together, in order: one round trip, however many tables they write. */
public final class Statements {
    private final List<String> sql = new ArrayList<>();
    private final List<Columns> parameters = new ArrayList<>();

    /** Adds a statement with a parameter for each column, unless there are no rows. */
    public void add(String statement, Columns rows) {
        if (!rows.isEmpty()) {
            sql.add(statement.strip());
            parameters.add(rows);
        }
    }

    /** Sends them. */
    public void run(JdbcTemplate jdbc) {
        if (!sql.isEmpty()) {
            jdbc.execute(String.join(";\n", sql), (PreparedStatement all) -> send(all));
        }
    }

    private boolean send(PreparedStatement all) throws SQLException {
        List<Array> arrays = new ArrayList<>();
        for (Columns rows : parameters) {
            arrays.addAll(rows.arrays(all.getConnection()));
        }
        for (int i = 0; i < arrays.size(); i++) {
            all.setArray(i + 1, arrays.get(i));
        }
        return all.execute();
    }
}
