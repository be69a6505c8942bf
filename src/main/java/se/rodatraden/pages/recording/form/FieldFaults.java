package se.rodatraden.pages.recording.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;

/** Faults at the fields of a form, said by the labels that the form has. */
public record FieldFaults(List<FormNode> fields, Lang speech) {
    /** A record that is missing as a whole is missed at the first of its fields. */
    public Map<String, String> worded(Map<String, String> faults) {
        Map<String, String> worded = new LinkedHashMap<>();
        faults.forEach((field, text) -> {
            FormNode node = node(field);
            String at = node != null && node.type() == FormNode.Type.RECORD
                    ? field + "." + node.children().getFirst().name()
                    : field;
            String name = field.substring(field.lastIndexOf('.') + 1);
            String label = node == null ? "" : FormWords.field(node.owner(), node.name(), speech);
            worded.put(at, way(FaultTexts.of(text, name, label, speech), node));
        });
        return worded;
    }

    /** What to do where nothing is chosen: the source need not be asked. */
    private String way(String text, @Nullable FormNode node) {
        boolean chosen = node != null
                && switch (node.type()) {
                    case CHOICE, CHOICES, ENTRY, ENTRIES, YES_OR_NO, BODIES -> true;
                    case TEXT, AREA, LINES, DATE, DAY, DAY_OF_YEAR, NUMBER, BODY, RECORD, ROWS -> false;
                };
        return chosen
                ? text.replace(": skriv vad källan säger.", ": välj något.")
                        .replace(": say what the source says.", ": choose one.")
                : text;
    }

    private @Nullable FormNode node(String path) {
        FormNode found = null;
        List<FormNode> here = fields;
        for (String name : path.split("\\.", -1)) {
            FormNode next =
                    here.stream().filter(f -> f.name().equals(name)).findFirst().orElse(null);
            if (next != null) {
                found = next;
                here = next.children();
            } else if (!name.matches("[0-9]+")) {
                return null;
            }
        }
        return found;
    }

    /** The labels on the way to the field: “Beslutet, Paragraf (§)”. */
    public String label(String path) {
        StringBuilder label = new StringBuilder();
        List<FormNode> here = fields;
        for (String name : path.split("\\.", -1)) {
            FormNode field =
                    here.stream().filter(f -> f.name().equals(name)).findFirst().orElse(null);
            if (field == null) {
                if (name.matches("[0-9]+")) {
                    label.append(' ').append(Integer.parseInt(name) + 1);
                }
                continue;
            }
            label.append(label.isEmpty() ? "" : ", ").append(FormWords.field(field.owner(), name, speech));
            here = field.children();
        }
        return label.toString();
    }
}
