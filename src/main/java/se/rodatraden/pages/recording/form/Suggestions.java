package se.rodatraden.pages.recording.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.rodatraden.store.Json;
import tools.jackson.databind.JsonNode;

/**
 * Values that a field suggests without asking for one of them.
 *
 * @param id the id of the list on the page
 * @param lang the language of the values
 */
public record Suggestions(String id, String lang, List<String> values) {
    /** Before the name of a field, the id of what was written in fields of that name before. */
    static final String EARLIER = "tidigare-";

    private static final int MOST = 40;

    /** What the records have in fields of each of the names, as it was written, the latest record last. */
    public static List<Suggestions> earlier(List<?> records, Set<String> names) {
        Map<String, Set<String>> values = new TreeMap<>();
        records.reversed().forEach(r -> gather(Json.mapper().valueToTree(r), names, values));
        return values.entrySet().stream()
                .map(e -> new Suggestions(
                        EARLIER + e.getKey(),
                        "sv",
                        e.getValue().stream().limit(MOST).toList()))
                .toList();
    }

    private static void gather(JsonNode node, Set<String> names, Map<String, Set<String>> values) {
        node.forEachEntry((name, value) -> {
            if (value.isString() && names.contains(name)) {
                values.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(value.asString());
            } else if (value.isObject()) {
                gather(value, names, values);
            } else if (value.isArray()) {
                value.forEach(item -> gather(item, names, values));
            }
        });
    }

    /** Names of mandate periods. */
    public static Suggestions terms(List<String> names) {
        return new Suggestions(EARLIER + "term", "sv", names);
    }

    /** Usual kinds of documents. */
    public static Suggestions kinds() {
        return new Suggestions(
                "slag", "sv", List.of("VISION", "STRATEGI", "PROGRAM", "PLAN", "POLICY", "RIKTLINJE", "ÖVERSIKTSPLAN"));
    }

    /** Documents of the register, in each of the fields that name one. */
    public static List<Suggestions> visions(List<String> said) {
        return Stream.of("vision", "replacedBy")
                .map(name -> new Suggestions(EARLIER + name, "sv", said))
                .toList();
    }

    public static Suggestions bodies(List<String> names) {
        return new Suggestions("organ", "sv", names);
    }
}
