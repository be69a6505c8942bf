package se.rodatraden.views.batch;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows for a statement that takes each column as an array, with {@code unnest}. */
public final class Columns {
    private final List<String> types;
    private final List<List<@Nullable Object>> values = new ArrayList<>();

    /**
     * Columns without rows.
     *
     * @param types names of the columns' types in the database, with a space between them
     */
    public Columns(String types) {
        this.types = List.of(types.split(" "));
        this.types.forEach(_ -> values.add(new ArrayList<>()));
    }

    /** Adds a row; an enum is written by its name, and a list of texts as an array literal in a text. */
    public void row(@Nullable Object... row) {
        for (int i = 0; i < row.length; i++) {
            values.get(i).add(written(row[i]));
        }
    }

    public boolean isEmpty() {
        return values.getFirst().isEmpty();
    }

    private static @Nullable Object written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant time -> time.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case List<?> texts -> literal(texts);
            default -> value;
        };
    }

    /** Every element quoted, since a text may contain any character. */
    private static String literal(List<?> texts) {
        return texts.stream()
                .map(t -> '"' + t.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    List<Array> arrays(Connection connection) throws SQLException {
        List<Array> arrays = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            arrays.add(connection.createArrayOf(types.get(i), values.get(i).toArray()));
        }
        return arrays;
    }
}
