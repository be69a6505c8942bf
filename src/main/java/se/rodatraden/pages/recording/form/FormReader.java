package se.rodatraden.pages.recording.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.time.WrittenDate;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what is filled in as the JSON that a program would send. Empty fields are left out, and so are rows without anything in them; each
 * place in the JSON is remembered with the field it came from, so that a fault is shown there.
 */
public final class FormReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FormValues values;
    private final KnownBodies bodies;
    private final KnownVisions visions;
    private final Lang speech;
    private final Map<String, String> faults = new LinkedHashMap<>();
    /** The field by its place in the JSON, where the two differ. */
    private final Map<String, String> places = new HashMap<>();

    public FormReader(FormValues values, KnownBodies bodies, Lang speech) {
        this(values, bodies, KnownVisions.NONE, speech);
    }

    public FormReader(FormValues values, KnownBodies bodies, KnownVisions visions, Lang speech) {
        this.values = values;
        this.bodies = bodies;
        this.visions = visions;
        this.speech = speech;
    }

    /** The command's fields; what cannot be read is left out and among the faults. */
    public ObjectNode read(List<FormNode> fields) {
        ObjectNode read = record(fields, "", "");
        if (values.yes(FormValues.AS_OCCURRED)) {
            read.put("recordAsOccurred", true);
        }
        String reason = values.text("reason");
        if (reason != null) {
            read.put("reason", reason);
        }
        return read;
    }

    /** What could not be read, by the field. */
    public Map<String, String> faults() {
        return faults;
    }

    /** The field that a place in the JSON came from; {@code pointer} as {@code /sources/0/quote} or {@code sources.0.quote}. */
    public String field(String pointer) {
        String path = pointer.replaceFirst("^/", "").replace('/', '.');
        for (String at = path; !at.isEmpty(); at = at.contains(".") ? at.substring(0, at.lastIndexOf('.')) : "") {
            String from = places.get(at);
            if (from != null) {
                return from + path.substring(at.length());
            }
        }
        return path;
    }

    private ObjectNode record(List<FormNode> fields, String form, String json) {
        ObjectNode read = JSON.objectNode();
        for (FormNode field : fields) {
            String at = form + field.name();
            switch (field.type()) {
                case TEXT -> text(read, field, at);
                case AREA, ENTRY, CHOICE -> put(read, field.name(), values.text(at));
                case NUMBER -> number(read, field.name(), at);
                case YES_OR_NO -> yesOrNo(read, field, at);
                case DATE -> date(read, field.name(), at);
                case DAY, DAY_OF_YEAR -> day(read, field, at);
                case BODY -> body(read, field.name(), at);
                case LINES -> all(read, field.name(), values.lines(at));
                case ENTRIES, CHOICES, BODIES -> all(read, field.name(), values.all(at));
                case RECORD -> within(read, field, at, json + field.name());
                case ROWS -> rows(read, field, at, json + field.name());
            }
        }
        return read;
    }

    /** A kind of document is written in any case, a document of the register by its title or its id. */
    private void text(ObjectNode read, FormNode field, String at) {
        String text = values.text(at);
        if (text != null && field.isVision()) {
            KnownVisions.Read found = visions.read(text, speech);
            put(read, field.name(), found.id());
            if (found.fault() != null) {
                faults.put(at, found.fault());
            }
            if (field.owner().equals("Link") && !read.has("title")) {
                put(read, "title", found.title());
            }
            return;
        }
        put(read, field.name(), text != null && field.isDocumentKind() ? text.toUpperCase(Locale.ROOT) : text);
    }

    private static void put(ObjectNode read, String name, @Nullable String text) {
        if (text != null) {
            read.put(name, text);
        }
    }

    private void number(ObjectNode read, String name, String at) {
        String text = values.text(at);
        if (text == null) {
            return;
        }
        if (text.matches("[0-9]{1,9}")) {
            read.put(name, Integer.parseInt(text));
        } else {
            faults.put(
                    at,
                    speech.say(
                            "Skriv ett heltal med siffror, till exempel 12.",
                            "Write a whole number in digits, such as 12."));
        }
    }

    private void yesOrNo(ObjectNode read, FormNode field, String at) {
        String text = values.text(at);
        if (text != null) {
            read.put(field.name(), text.equals("true"));
        } else if (field.required()) {
            faults.put(at, speech.say("Välj ja eller nej.", "Choose yes or no."));
        }
    }

    private void date(ObjectNode read, String name, String at) {
        String text = values.text(at);
        if (text == null) {
            return;
        }
        Optional<FuzzyDate> date = WrittenDate.read(text);
        if (date.isEmpty()) {
            faults.put(at, DateReading.unreadable(text, speech));
            return;
        }
        ObjectNode written = read.putObject(name);
        date.get().edtf().ifPresent(edtf -> written.put("edtf", edtf));
        put(written, "label", date.get().label());
    }

    private void day(ObjectNode read, FormNode field, String at) {
        String text = values.text(at);
        if (text == null) {
            return;
        }
        boolean yearly = field.type() == FormNode.Type.DAY_OF_YEAR;
        Optional<String> day = yearly ? WrittenDays.ofEveryYear(text) : WrittenDays.of(text);
        if (day.isPresent()) {
            read.put(field.name(), day.get());
            return;
        }
        faults.put(
                at,
                yearly
                        ? speech.say(
                                "Skriv dagen utan år, till exempel 1 mars.",
                                "Write the day without a year, such as 1 March.")
                        : speech.say(
                                "Skriv en bestämd dag, till exempel 15 oktober 2022.",
                                "Write one certain day, such as 15 October 2022."));
    }

    private void body(ObjectNode read, String name, String at) {
        String text = values.text(at);
        if (text == null) {
            return;
        }
        List<String> ids = bodies.ids(text);
        if (ids.size() == 1) {
            read.put(name, ids.getFirst());
        } else {
            faults.put(
                    at,
                    ids.isEmpty()
                            ? speech.say(
                                    "Kommunen har inget registrerat organ som heter så: välj ett ur listan, eller registrera"
                                            + " organet först.",
                                    "The municipality has no registered body of that name: choose one from the list, or"
                                            + " record the body first.")
                            : speech.say(
                                            "Flera organ har hetat så. Skriv id:t: ",
                                            "Several bodies have had that name. Write the id: ")
                                    + String.join(", ", ids)
                                    + ".");
        }
    }

    private static void all(ObjectNode read, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode all = read.putArray(name);
            texts.forEach(all::add);
        }
    }

    private void within(ObjectNode read, FormNode field, String form, String json) {
        ObjectNode inner = record(field.children(), form + ".", json + ".");
        if (field.isBody()) {
            named(inner);
        }
        if (field.isActor()
                && !inner.has("name")
                && inner.path("kind").asString("").equals(BodyKind.UNKNOWN.name())) {
            inner.put("name", BodyRef.UNNAMED);
        }
        identified(field, inner);
        if (!inner.isEmpty()) {
            read.set(field.name(), inner);
        }
    }

    /** A body that the municipality has by that name is that one. */
    private void named(ObjectNode body) {
        bodies.named(body.path("name").asString("")).ifPresent(known -> {
            put(body, "id", known.id());
            if (!body.has("kind")) {
                body.put("kind", known.kind().name());
            }
        });
    }

    /** An addressee without an id gets one made of its name. */
    private static void identified(FormNode field, ObjectNode read) {
        String name = read.path("name").asString("");
        if (field.list().equals("Addressee") && !name.isEmpty() && !read.has("id")) {
            read.put("id", VisionId.nameOf(name));
        }
    }

    private void rows(ObjectNode read, FormNode field, String form, String json) {
        List<ObjectNode> rows = new ArrayList<>();
        int last = values.rows(form);
        for (int i = 0; i < last; i++) {
            String place = json + "." + rows.size();
            ObjectNode row = record(field.children(), form + "." + i + ".", place + ".");
            identified(field, row);
            if (!row.isEmpty()) {
                places.put(place, form + "." + i);
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) {
            read.putArray(field.name()).addAll(rows);
        }
    }
}
