package se.rodatraden.pages.recording.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.rodatraden.store.Json;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.WrittenDate;
import tools.jackson.databind.JsonNode;

/** What an entry says, as it would have been filled in in the form of its command. */
public final class Filled {
    private final Map<String, List<String>> filled = new HashMap<>();

    private Filled() {}

    /**
     * What the fields would have in them, by name.
     *
     * @param act the command in full, with what is told of it under {@code told}
     */
    public static Map<String, List<String>> of(List<FormNode> fields, String prefix, JsonNode act) {
        Filled all = new Filled();
        all.fill(fields, prefix, act, act.path("told"));
        return all.filled;
    }

    private void fill(List<FormNode> fields, String prefix, JsonNode own, JsonNode told) {
        for (FormNode field : fields) {
            JsonNode value = own.has(field.name()) ? own.path(field.name()) : told.path(field.name());
            if (value.isNull() || value.isMissingNode()) {
                continue;
            }
            String at = prefix + field.name();
            switch (field.type()) {
                case DATE -> filled.put(at, List.of(WrittenDate.of(Json.mapper().treeToValue(value, FuzzyDate.class))));
                case DAY_OF_YEAR ->
                    filled.put(at, List.of(WrittenDays.yearly(value.path("edtf").asString(""))));
                case LINES -> filled.put(at, List.of(String.join("\n", texts(value))));
                case ENTRIES, CHOICES, BODIES -> filled.put(at, texts(value));
                case TEXT, AREA, NUMBER, YES_OR_NO, CHOICE, ENTRY, DAY, BODY ->
                    filled.put(at, List.of(value.asString()));
                case RECORD -> fill(field.children(), at + ".", value, value);
                case ROWS -> {
                    int row = 0;
                    for (JsonNode item : value) {
                        fill(field.children(), at + "." + row + ".", item, item);
                        row++;
                    }
                }
            }
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
