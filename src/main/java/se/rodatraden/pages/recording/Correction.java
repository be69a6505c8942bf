package se.rodatraden.pages.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.recording.form.Filled;
import se.rodatraden.pages.recording.form.FormNode;
import se.rodatraden.pages.recording.form.FormNodes;
import se.rodatraden.pages.recording.form.FormValues;
import se.rodatraden.pages.recording.form.RecordPage;
import se.rodatraden.store.Json;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.entry.Change;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.words.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The form by which an entry is corrected: the form of its own command, filled in with what the entry says now. */
record Correction(Entry entry, String command) {
    static final String COMMAND = "correct-entry";
    static final String CORRECTS = "corrects";
    private static final String INSTEAD = "instead";

    /** Of the entry that is named; empty where there is none, or its text is confidential and so not known here. */
    static Optional<Correction> of(VisionOn on, @Nullable String corrects) {
        return Optional.ofNullable(corrects)
                .flatMap(on.known().entries()::entry)
                .filter(e -> !on.marks().covers(e.fact()))
                .map(e -> new Correction(e, StateTable.of(e.fact()).name()));
    }

    /** The fields of a correction, with those of the entry under {@code instead}. */
    List<FormNode> fields() {
        List<FormNode> fields = new ArrayList<>(FormNodes.of(COMMAND));
        fields.removeIf(f -> f.name().equals(CORRECTS)); // it is in the address
        int last = fields.size();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals("sources")) {
                last = i;
            }
        }
        fields.add(last, new FormNode(INSTEAD, "CorrectEntry", FormNode.Type.RECORD, true, List.of(), INSTEAD, own()));
        return List.copyOf(fields);
    }

    /** The fields of the entry, with those that a form asks for only where the rules want a reason. */
    private List<FormNode> own() {
        List<FormNode> own = new ArrayList<>(FormNodes.of(command));
        if (entry.fact().told().recordAsOccurred()) {
            own.add(field(FormValues.AS_OCCURRED, FormNode.Type.YES_OR_NO));
            own.add(field("reason", FormNode.Type.AREA));
        }
        return List.copyOf(own);
    }

    private static FormNode field(String name, FormNode.Type type) {
        return new FormNode(name, "EventMetadata", type, false, List.of(), "", List.of());
    }

    /** What the entry says now, as it would have been filled in. */
    Map<String, List<String>> filled(VisionOn on) {
        JsonNode act = Json.mapper().valueToTree(Recording.act(on.id(), entry.fact()));
        return Filled.of(own(), INSTEAD + ".", act);
    }

    /** Says in the command which entry is corrected, and by which command it is told. */
    void complete(ObjectNode sent) {
        sent.put(CORRECTS, entry.id());
        if (sent.get(INSTEAD) instanceof ObjectNode instead) {
            instead.put("command", command);
        }
    }

    /** What the correction changes, old and new. */
    List<RecordPage.Changed> changes(Fact.EntryCorrected corrected, Lang speech) {
        return Change.between(entry.fact(), corrected.instead()).stream()
                .map(c -> changed(c, speech))
                .toList();
    }

    static RecordPage.Changed changed(Change c, Lang speech) {
        return new RecordPage.Changed(
                Wording.field(c, speech.locale()),
                Wording.value(c.before(), speech.locale()),
                Wording.value(c.after(), speech.locale()));
    }
}
