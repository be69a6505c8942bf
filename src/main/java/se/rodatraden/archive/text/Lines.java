package se.rodatraden.archive.text;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Violation;

/** The locations of a document's values: JSON pointer to line and to column, both counted from 1. */
public record Lines(Map<String, Integer> at, Map<String, Integer> columns) {
    public static final Lines NONE = new Lines(Map.of(), Map.of());

    public Lines {
        at = Map.copyOf(at);
        columns = Map.copyOf(columns);
    }

    /** The line of the value, or of the nearest enclosing value with a known line. */
    @Nullable
    public Integer of(String pointer) {
        return near(pointer, at);
    }

    /** The column of the value, or of the nearest enclosing one. */
    @Nullable
    public Integer column(String pointer) {
        return near(pointer, columns);
    }

    /** The violation with the line and column of its field. */
    public Violation placed(Violation violation) {
        return withColumn(violation.on(of(violation.place())));
    }

    /** The violation with the column of its field, if its line is known and its column is not. */
    public Violation withColumn(Violation violation) {
        return violation.line() == null || violation.column() != null
                ? violation
                : violation.on(violation.line(), column(violation.place()));
    }

    private static @Nullable Integer near(String pointer, Map<String, Integer> places) {
        String near = pointer;
        while (!places.containsKey(near) && !near.isEmpty()) {
            near = near.substring(0, near.lastIndexOf('/'));
        }
        return places.get(near);
    }

    /** The pointers to the two outermost values around the pointer: {@code /entries} and {@code /entries/3}. */
    public static List<String> outermost(String pointer) {
        int second = pointer.indexOf('/', 1);
        if (second < 0) {
            return List.of(pointer);
        }
        int third = pointer.indexOf('/', second + 1);
        return List.of(pointer.substring(0, second), third < 0 ? pointer : pointer.substring(0, third));
    }

    /** The pointer to a member. */
    public static String under(String pointer, String member) {
        return pointer + "/" + member.replace("~", "~0").replace("/", "~1");
    }
}
