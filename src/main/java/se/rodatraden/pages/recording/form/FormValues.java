package se.rodatraden.pages.recording.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is filled in, by the name of the field. Line ends as browsers send them are made one character. */
public record FormValues(Map<String, List<String>> all) {
    public static final String AS_OCCURRED = "recordAsOccurred";
    private static final int MOST_ROWS = 200;
    public static final FormValues EMPTY = new FormValues(Map.of());

    public static FormValues of(Map<String, String[]> parameters) {
        Map<String, List<String>> all = new java.util.HashMap<>();
        parameters.forEach((name, values) -> all.put(
                name,
                Arrays.stream(values)
                        .map(v -> v.replace("\r\n", "\n").replace('\r', '\n'))
                        .toList()));
        return new FormValues(Map.copyOf(all));
    }

    /** Null where nothing is filled in. */
    public @Nullable String text(String field) {
        return all.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** As it was written. */
    public String written(String field) {
        List<String> values = all.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean yes(String field) {
        return "true".equals(text(field));
    }

    public List<String> all(String field) {
        return all.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    public List<String> lines(String field) {
        return all(field).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    /** How many rows were sent of a list, empty ones too. */
    public int rows(String field) {
        String prefix = field + ".";
        return all.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).replaceFirst("\\..*", ""))
                .filter(index -> index.matches("[0-9]{1,3}"))
                .mapToInt(index -> Integer.parseInt(index) + 1)
                .filter(rows -> rows <= MOST_ROWS)
                .max()
                .orElse(0);
    }

    /** Whether anything is filled in, in the field or under it. */
    public boolean any(String field) {
        return all.entrySet().stream()
                .anyMatch(e -> (e.getKey().equals(field) || e.getKey().startsWith(field + "."))
                        && e.getValue().stream().anyMatch(v -> !v.isBlank()));
    }
}
