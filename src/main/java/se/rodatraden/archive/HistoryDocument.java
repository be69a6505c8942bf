package se.rodatraden.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.archive.text.Fault;
import se.rodatraden.archive.text.FaultyDocument;
import se.rodatraden.archive.text.Lines;
import se.rodatraden.archive.text.ParsedDocument;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Refusal;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.InvalidValue;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.integrity.OwnFaults;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
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
        return read(document, _ -> List.of());
    }

    /**
     * Reads a document in UTF-8 on a day: where it cannot be read whole, the faults of the entries that can be are told too.
     *
     * @throws FaultyDocument with every fault found, each with its line
     */
    public static HistoryDocument read(byte[] document, LocalDate today) {
        return read(document, act -> OwnFaults.of(act, today));
    }

    private static HistoryDocument read(byte[] document, Function<Act, List<Refusal>> ownFaults) {
        ParsedDocument written = ParsedDocument.read(document);
        List<Fault> faults = new ArrayList<>(written.faults());
        faults.addAll(DocumentSchema.faults(written));
        Reader reader = new Reader(written, faults);
        VisionCommand.RecordHistory history = reader.history();
        if (history != null && reader.faults.isEmpty()) {
            return new HistoryDocument(history, written.lines());
        }
        List<Fault> all = new ArrayList<>(reader.faults);
        SourceLocations places = new SourceLocations(written.lines(), ids(written.tree()));
        Set<String> told = all.stream().map(Fault::field).collect(Collectors.toSet());
        reader.acts.stream()
                .flatMap(act -> ownFaults.apply(act).stream())
                .map(places::of)
                .filter(fault -> !told.contains(fault.field()))
                .forEach(all::add);
        all.sort(Comparator.comparing(f -> Objects.requireNonNullElse(f.line(), 0)));
        throw new FaultyDocument(
                all.stream().distinct().map(f -> f.in(written.lines())).toList());
    }

    private static List<String> ids(JsonNode tree) {
        return tree.path("entries")
                .valueStream()
                .map(entry -> entry.path("id").asString(""))
                .toList();
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

    private SourceLocations places() {
        return new SourceLocations(
                lines, history.acts().stream().map(act -> act.told().entry()).toList());
    }

    private static final class Reader {
        private static final JsonNode ANY_BODY =
                JsonNodeFactory.instance.objectNode().put("name", "?");
        private static final JsonNode ANY_SOURCE =
                JsonNodeFactory.instance.objectNode().put("title", "?");

        private final ParsedDocument written;
        private final List<Fault> faults;
        private final Set<String> faulty = new HashSet<>();
        private final List<Act> acts = new ArrayList<>();

        Reader(ParsedDocument written, List<Fault> faults) {
            this.written = written;
            this.faults = new ArrayList<>(faults);
            faults.forEach(f -> faulty.addAll(Lines.outermost(f.field())));
        }

        /** The command, as far as it can be read; null where not even the vision is named. */
        VisionCommand.@Nullable RecordHistory history() {
            JsonNode tree = written.tree();
            if (faultless("/municipality") && faultless("/vision") && tree.isObject()) {
                VisionId vision = collect(() -> new VisionId(
                        tree.path("municipality").asString(""),
                        tree.path("vision").asString("")));
                return vision == null ? null : history(vision, tree);
            }
            return null;
        }

        private VisionCommand.@Nullable RecordHistory history(VisionId vision, JsonNode tree) {
            Expander plain = new Expander(Map.of(), Map.of());
            Map<String, JsonNode> bodies = keyed("bodies", BodyRef.class, plain, ANY_BODY);
            Map<String, JsonNode> sources = keyed("sources", Source.class, plain, ANY_SOURCE);
            boolean titled = faultless("/title") && faultless("/kind") && faultless("/horizonYear");
            VisionCommand.RegisterVision register = titled ? collect(() -> register(vision, plain, tree)) : null;
            JsonNode entries = tree.path("entries");
            for (int i = 0; i < entries.size(); i++) {
                int place = i;
                Supplier<Act> reading = () -> act(vision, entries.get(place), place, new Expander(bodies, sources));
                Act act = faultless("/entries/" + i) ? collect(reading) : more(reading, entries.get(i));
                if (act != null) {
                    acts.add(act);
                }
            }
            return register == null ? null : new VisionCommand.RecordHistory(vision, register, acts);
        }

        /** The definitions of a field by key; a faulty one is replaced by a placeholder, so that the entries that use it can be read. */
        private Map<String, JsonNode> keyed(String field, Class<?> type, Expander plain, JsonNode any) {
            Map<String, JsonNode> all = new HashMap<>();
            String at = "/" + field;
            JsonNode held = written.tree().path(field);
            if (!held.isObject()) {
                return all;
            }
            held.forEachEntry((key, value) -> {
                String below = Lines.under(at, key);
                JsonNode full = faultless(below) ? plain.record(type, value, below) : any;
                boolean right = collect(() -> ActReader.as(type, full, below, written.lines(), null)) != null;
                all.put(key, right ? full : plain.record(type, any, below));
            });
            return all;
        }

        /** Whether nothing was wrong in the form of a field, or of what an entry, a body or a source holds. */
        private boolean faultless(String at) {
            return !faulty.contains(at);
        }

        private VisionCommand.RegisterVision register(VisionId vision, Expander plain, JsonNode tree) {
            ObjectNode full = plain.record(VisionCommand.RegisterVision.class, tree, "");
            full.put("vision", vision.toString());
            return ActReader.as(VisionCommand.RegisterVision.class, full, "", written.lines(), null);
        }

        private Act act(VisionId vision, JsonNode entry, int place, Expander full) {
            String at = "/entries/" + place;
            Class<? extends Act> type = ActReader.named(entry.get("command").asString());
            if (type == null) {
                throw new FaultyDocument(
                        ActReader.noSuchCommand(entry.get("command").asString(), at + "/command"));
            }
            return ActReader.tell(vision, type, entry, at, full, written.lines());
        }

        /** Of an entry with a fault of form: what its other fields say, as far as they do, and the dates in it that cannot be. */
        private @Nullable Act more(Supplier<Act> reading, JsonNode entry) {
            boolean enough = faults.size() > FaultyDocument.SHOWN;
            if (enough || ActReader.named(entry.path("command").asString("")) == null) {
                return null;
            }
            try {
                return reading.get();
            } catch (FaultyDocument e) {
                Set<String> told = faults.stream().map(Fault::field).collect(Collectors.toSet());
                e.faults().stream()
                        .filter(f -> f.rule().equals("E-DATE") && !told.contains(f.field()))
                        .forEach(faults::add);
            } catch (JacksonException unfit) {
                return null; // told by its form
            }
            return null;
        }

        private <T> @Nullable T collect(Supplier<T> reading) {
            try {
                return reading.get();
            } catch (FaultyDocument e) {
                faults.addAll(e.faults());
            } catch (InvalidValue e) {
                Unfit why = Unfit.of(e);
                faults.add(new Fault(
                        written.lines().of("/vision"),
                        "/vision",
                        null,
                        "E-VALUE",
                        "Värdet kan inte stämma: " + why.sv(),
                        "The value cannot be right: " + why.en()));
            }
            return null;
        }
    }
}
