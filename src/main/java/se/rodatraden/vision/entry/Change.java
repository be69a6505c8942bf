package se.rodatraden.vision.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.RecordParts;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.state.StateTable;

/**
 * A field changed by a correction.
 *
 * @param field the field's name in the command, with dots for nested fields: {@code occurred}, {@code decision.paragraph},
 *    {@code sources.0.quote}
 * @param before a text, number, boolean, enum or date; null if there was none
 * @param after the same; null if it was removed
 */
public record Change(
        String field, @Nullable Object before, @Nullable Object after) {

    /** The fields that differ between two versions of an entry, in their order. */
    public static List<Change> between(Fact before, Fact after) {
        Map<String, Object> old = leaves(before);
        Map<String, Object> read = leaves(after);
        Set<String> fields = new LinkedHashSet<>(read.keySet());
        fields.addAll(old.keySet());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            if (!Objects.equals(old.get(field), read.get(field))) {
                changes.add(new Change(field, old.get(field), read.get(field)));
            }
        }
        return List.copyOf(changes);
    }

    private static Map<String, Object> leaves(Fact fact) {
        Map<String, Object> leaves = new LinkedHashMap<>();
        leaves.put("command", StateTable.of(fact).name());
        components("", fact.told(), leaves);
        leaves.remove("entry");
        components("", (Record) fact, leaves);
        return leaves;
    }

    private static void gather(String path, Object value, Map<String, Object> leaves) {
        switch (value) {
            case RecordedMetadata _ -> {
                // the register's own notes on the recording are not part of the content
            }
            case FuzzyDate date -> leaves.put(path, date);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    gather(path + "." + i, list.get(i), leaves);
                }
            }
            case Record record -> components(path, record, leaves);
            default -> leaves.put(path, value);
        }
    }

    private static void components(String path, Record record, Map<String, Object> leaves) {
        for (RecordParts.Component c : RecordParts.components(record.getClass())) {
            Object value = c.of(record);
            if (value != null) {
                gather(path.isEmpty() ? c.name() : path + "." + c.name(), value, leaves);
            }
        }
    }
}
