package se.rodatraden.archive;

import org.jspecify.annotations.Nullable;
import se.rodatraden.store.Words;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a date is written: an EDTF text, a year alone, or an object with the source's words. */
final class DateShape {
    private static final String POINT = "(?:[0-9]{4}(?:\\?(?=-))?|XXXX)(?:-[0-9]{2}(?:-[0-9]{2})?)?[?~%]?";

    /** The syntax of EDTF accepted; calendar validity is checked later. */
    static final String EDTF = "^(?:" + POINT + "(?:/(?:" + POINT + "|\\.\\.))?|\\.\\./" + POINT + ")$";

    static final ObjectNode SCHEMA = schema();

    private DateShape() {}

    private static ObjectNode schema() {
        ObjectNode date = JsonNodeFactory.instance.objectNode();
        date.put("description", String.valueOf(Words.of("FuzzyDate")));
        date.putObject("if").put("type", "object");
        ObjectNode object = date.putObject("then");
        ObjectNode fields = object.putObject("properties");
        fields.set("edtf", text(Words.of("FuzzyDate.edtf")));
        fields.putObject("label")
                .put("type", "string")
                .put("minLength", 1)
                .put("maxLength", 200)
                .put("description", String.valueOf(Words.of("FuzzyDate.label")));
        fields.putObject("earliest")
                .put("type", "string")
                .put("format", "date")
                .put("description", String.valueOf(Words.of("FuzzyDate.earliest")));
        fields.putObject("latest")
                .put("type", "string")
                .put("format", "date")
                .put("description", String.valueOf(Words.of("FuzzyDate.latest")));
        object.put("additionalProperties", false);
        date.set("else", text(null));
        return date;
    }

    private static ObjectNode text(@Nullable String description) {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.putArray("type").add("string").add("integer");
        text.put("pattern", EDTF).put("minimum", 1600).put("maximum", 2199);
        return description == null ? text : text.put("description", description);
    }

    static ObjectNode word(String pattern, @Nullable String description) {
        ObjectNode word = JsonNodeFactory.instance.objectNode().put("type", "string");
        word.put("pattern", "^" + pattern + "$");
        return description == null ? word : word.put("description", description);
    }
}
