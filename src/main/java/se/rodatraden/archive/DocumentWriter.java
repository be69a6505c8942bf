package se.rodatraden.archive;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import se.rodatraden.store.Json;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.state.StateTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Exports a vision as a history document, in the order of recording. Importing it gives the same acts. Data added by the
 * register (deviations, positions, times of recording) is not included.
 */
public final class DocumentWriter {
    private static final JsonMapper JSON = Json.mapper();
    private static final int WIDTH = 120;

    private final ObjectNode document;

    private DocumentWriter(ObjectNode document) {
        this.document = document;
    }

    /** Writes the recorded facts. */
    public static DocumentWriter of(VisionEvent.VisionRegistered registered, List<Fact> facts) {
        return of(
                new VisionCommand.RegisterVision(
                        registered.vision(), registered.title(), registered.kind(), registered.horizonYear()),
                facts.stream()
                        .map(fact -> Recording.act(registered.vision(), fact))
                        .toList());
    }

    static DocumentWriter of(VisionCommand.RegisterVision register, List<Act> acts) {
        return new DocumentWriter(document(register, acts));
    }

    /** The document as JSON. */
    public String json() {
        return json(document);
    }

    static String json(ObjectNode document) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    /** The document as YAML that YAML 1.1 and 1.2 readers read alike. */
    public String yaml() {
        return yaml(document);
    }

    static String yaml(ObjectNode document) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setSchema(new BothYamls())
                .setWidth(WIDTH)
                .setIndicatorIndent(2)
                .setIndent(4)
                .setIndentWithIndicator(false)
                .build();
        return new Dump(settings).dumpToString(JSON.treeToValue(document, Map.class));
    }

    private static ObjectNode document(VisionCommand.RegisterVision register, List<Act> acts) {
        Compactor shortening = new Compactor();
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        acts.forEach(act -> entries.add(entry(act, shortening)));
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("municipality", register.vision().municipality());
        document.put("vision", register.vision().name());
        JSON.<JsonNode>valueToTree(register).forEachEntry(document::putIfAbsent);
        if (!acts.isEmpty()) {
            document.set("bodies", shortening.bodies());
            document.set("sources", shortening.sources());
        }
        document.set("entries", entries);
        return document;
    }

    private static ObjectNode entry(Act act, Compactor shortening) {
        ObjectNode full = JSON.valueToTree(act);
        return entry(full.put("command", StateTable.kebab(act.getClass())), shortening);
    }

    /** An act as an entry of the document, with its name. */
    static ObjectNode entry(JsonNode full, Compactor shortening) {
        String command = full.get("command").asString();
        Class<? extends Act> type = Objects.requireNonNull(ActReader.named(command));
        ObjectNode told = shortening.record(EventMetadata.class, full.get("told"));
        ObjectNode own = shortening.record(type, full);
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.set("id", told.remove("entry"));
        entry.put("command", command);
        for (String first : List.of("occurred", "certainty", "body")) {
            JsonNode value = told.remove(first);
            if (value != null) {
                entry.set(first, value);
            }
        }
        own.remove(List.of("vision", "told"));
        entry.setAll(own);
        JsonNode sources = told.remove("sources");
        entry.setAll(told);
        if (sources != null) {
            entry.set("sources", sources);
        }
        return entry;
    }
}
