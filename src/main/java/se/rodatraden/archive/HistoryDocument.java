package se.rodatraden.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.InvalidField;
import se.rodatraden.municipality.Refusal;
import se.rodatraden.municipality.Source;
import se.rodatraden.vision.Act;
import se.rodatraden.vision.BodyRef;
import se.rodatraden.vision.VisionCommand;
import se.rodatraden.vision.VisionId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One vision's history as a person writes it from the archives, in YAML or JSON: what the document is, the bodies and sources it names,
 * and the entries, each a command with its date, body, source and quote. Read whole or refused whole.
 */
public final class HistoryDocument {
    private final VisionCommand.RecordHistory history;
    private final Lines lines;

    private HistoryDocument(VisionCommand.RecordHistory history, Lines lines) {
        this.history = history;
        this.lines = lines;
    }

    /**
     * Reads a document in UTF-8.
     *
     * @throws FaultyDocument with every fault found, each with its line
     */
    public static HistoryDocument read(byte[] document) {
        Written written = Written.read(document);
        List<Fault> faults = DocumentSchema.faults(written);
        if (!faults.isEmpty()) {
            throw new FaultyDocument(faults);
        }
        return new HistoryDocument(new Reader(written).history(), written.lines());
    }

    /** The command that records what the document tells. */
    public VisionCommand.RecordHistory history() {
        return history;
    }

    /** A refusal of the command, told of the place in the document. */
    public Fault fault(Refusal refusal) {
        return places().of(refusal);
    }

    /** A value that the command cannot hold, told of the place in the document. */
    public Fault fault(InvalidField invalid) {
        return places().of(invalid);
    }

    private Places places() {
        return new Places(
                lines, history.acts().stream().map(act -> act.told().entry()).toList());
    }

    private static final class Reader {
        private final Written written;
        private final List<Fault> faults = new ArrayList<>();

        Reader(Written written) {
            this.written = written;
        }

        VisionCommand.RecordHistory history() {
            JsonNode tree = written.tree();
            VisionId vision = new VisionId(
                    tree.get("municipality").asString(), tree.get("vision").asString());
            Completing plain = new Completing(Map.of(), Map.of());
            Map<String, JsonNode> bodies = new HashMap<>();
            tree.path("bodies")
                    .forEachEntry((key, body) -> bodies.put(key, plain.record(BodyRef.class, body, "/bodies")));
            Map<String, JsonNode> sources = new HashMap<>();
            tree.path("sources")
                    .forEachEntry((key, source) -> sources.put(key, plain.record(Source.class, source, "/sources")));
            VisionCommand.RegisterVision register = collect(() -> register(vision, plain, tree));
            List<Act> acts = new ArrayList<>();
            JsonNode entries = tree.get("entries");
            for (int i = 0; i < entries.size(); i++) {
                int place = i;
                Act act = collect(() -> act(vision, entries.get(place), place, new Completing(bodies, sources)));
                if (act != null) {
                    acts.add(act);
                }
            }
            if (register == null || !faults.isEmpty()) {
                throw new FaultyDocument(faults);
            }
            return new VisionCommand.RecordHistory(vision, register, acts);
        }

        private VisionCommand.RegisterVision register(VisionId vision, Completing plain, JsonNode tree) {
            ObjectNode full = plain.record(VisionCommand.RegisterVision.class, tree, "");
            full.put("vision", vision.toString());
            return ActReader.as(VisionCommand.RegisterVision.class, full, "", written.lines(), null);
        }

        private Act act(VisionId vision, JsonNode entry, int place, Completing full) {
            String at = "/entries/" + place;
            Class<? extends Act> type = ActReader.named(entry.get("command").asString());
            if (type == null) {
                throw new FaultyDocument(
                        ActReader.noSuchCommand(entry.get("command").asString(), at + "/command"));
            }
            return ActReader.tell(vision, type, entry, at, full, written.lines());
        }

        private <T> @Nullable T collect(Supplier<T> reading) {
            try {
                return reading.get();
            } catch (FaultyDocument e) {
                faults.addAll(e.faults());
                return null;
            }
        }
    }
}
