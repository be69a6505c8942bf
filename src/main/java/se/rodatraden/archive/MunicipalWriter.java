package se.rodatraden.archive;

import java.util.List;
import java.util.Objects;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalMetadata;
import se.rodatraden.store.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Exports a municipality's own register as a document, in the order of recording, including struck entries and their strikes. Importing
 * it gives the same acts.
 */
public final class MunicipalWriter {
    private final ObjectNode document;

    private MunicipalWriter(ObjectNode document) {
        this.document = document;
    }

    /**
     * Writes the document.
     *
     * @param events events of the municipality, in the order of recording
     */
    public static MunicipalWriter of(String code, List<MunicipalEvent> events) {
        Compactor shortening = new Compactor();
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        events.forEach(e -> entries.add(entry(e, shortening)));
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("municipality", code);
        ObjectNode sources = shortening.sources();
        if (!sources.isEmpty()) {
            document.set("sources", sources);
        }
        document.set("entries", entries);
        return new MunicipalWriter(document);
    }

    private static ObjectNode entry(MunicipalEvent event, Compactor shortening) {
        String command = MunicipalActs.of(event);
        Class<? extends MunicipalAct> type = Objects.requireNonNull(MunicipalActs.ALL.get(command));
        JsonNode full = Json.mapper().valueToTree(event);
        ObjectNode told = shortening.record(MunicipalMetadata.class, full.get("told"));
        ObjectNode own = shortening.record(type, full);
        own.remove(List.of("municipality", "told"));
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.set("id", told.remove("entry"));
        entry.put("command", command);
        entry.set("occurred", told.remove("occurred"));
        entry.setAll(own);
        JsonNode sources = told.remove("sources");
        entry.setAll(told);
        if (sources != null) {
            entry.set("sources", sources);
        }
        return entry;
    }

    /** The document as JSON. */
    public String json() {
        return DocumentWriter.json(document);
    }

    /** The document as YAML that YAML 1.1 and 1.2 readers read alike. */
    public String yaml() {
        return DocumentWriter.yaml(document);
    }
}
