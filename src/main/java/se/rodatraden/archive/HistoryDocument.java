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
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.archive.text.Lines;
import se.rodatraden.archive.text.ParsedDocument;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Source;
import se.rodatraden.kernel.Violation;
import se.rodatraden.time.InvalidValue;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.integrity.OwnViolations;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One vision's history as written by people from the archives, in YAML or JSON: the document's details, bodies and sources,
 * and the entries, each a command with its date, body, source and quote. Read as a whole or refused as a whole.
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
     * @throws InvalidDocument with every violation found, each with its line
     */
    public static HistoryDocument read(byte[] document) {
        return read(document, _ -> List.of());
    }

    /**
     * Reads a document in UTF-8 on a day; if the whole is not valid, the violations of each valid entry are reported too.
     *
     * @throws InvalidDocument with every violation found, each with its line
     */
    public static HistoryDocument read(byte[] document, LocalDate today) {
        return read(document, act -> OwnViolations.of(act, today));
    }

    private static HistoryDocument read(byte[] document, Function<Act, List<Violation>> ownViolations) {
        ParsedDocument written = ParsedDocument.read(document);
        List<Violation> violations = new ArrayList<>(written.violations());
        violations.addAll(DocumentSchema.violations(written));
        Reader reader = new Reader(written, violations);
        VisionCommand.RecordHistory history = reader.history();
        if (history != null && reader.violations.isEmpty()) {
            return new HistoryDocument(history, written.lines());
        }
        List<Violation> all = new ArrayList<>(reader.violations);
        SourceLocations places = new SourceLocations(written.lines(), ids(written.tree()));
        Set<String> told = all.stream().map(Violation::place).collect(Collectors.toSet());
        reader.acts.stream()
                .flatMap(act -> ownViolations.apply(act).stream())
                .map(places::of)
                .filter(violation -> !told.contains(violation.place()))
                .forEach(all::add);
        all.sort(Comparator.comparing(v -> Objects.requireNonNullElse(v.line(), 0)));
        throw new InvalidDocument(
                all.stream().distinct().map(written.lines()::withColumn).toList());
    }

    private static List<String> ids(JsonNode tree) {
        return tree.path("entries")
                .valueStream()
                .map(entry -> entry.path("id").asString(""))
                .toList();
    }

    /** The command that records the document. */
    public VisionCommand.RecordHistory history() {
        return history;
    }

    /** The violation of the command, with its location in the document. */
    public Violation located(Violation violation) {
        return places().of(violation);
    }

    /** An invalid value in the command, with its location in the document. */
    public Violation located(InvalidField invalid) {
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
        private final List<Violation> violations;
        private final Set<String> faulty = new HashSet<>();
        private final List<Act> acts = new ArrayList<>();

        Reader(ParsedDocument written, List<Violation> violations) {
            this.written = written;
            this.violations = new ArrayList<>(violations);
            violations.forEach(v -> faulty.addAll(Lines.outermost(v.place())));
        }

        /** The command, as far as the document is valid; null if not even the vision is named. */
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

        /** The definitions of a field by key; an invalid one is replaced by a placeholder, so that entries that use it can be read. */
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

        /** Whether the field has no schema violation, nor does any entry, body or source in it. */
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
                throw new InvalidDocument(
                        ActReader.noSuchCommand(entry.get("command").asString(), at + "/command"));
            }
            return ActReader.tell(vision, type, entry, at, full, written.lines());
        }

        /** Reads the other fields of an entry with a schema violation, to report further violations such as impossible dates. */
        private @Nullable Act more(Supplier<Act> reading, JsonNode entry) {
            boolean enough = violations.size() > InvalidDocument.SHOWN;
            if (enough || ActReader.named(entry.path("command").asString("")) == null) {
                return null;
            }
            try {
                return reading.get();
            } catch (InvalidDocument e) {
                Set<String> told = violations.stream().map(Violation::place).collect(Collectors.toSet());
                e.violations().stream()
                        .filter(v -> v.breaks("E-DATE") && !told.contains(v.place()))
                        .forEach(violations::add);
            } catch (JacksonException unfit) {
                return null; // reported as a schema violation
            }
            return null;
        }

        private <T> @Nullable T collect(Supplier<T> reading) {
            try {
                return reading.get();
            } catch (InvalidDocument e) {
                violations.addAll(e.violations());
            } catch (InvalidValue e) {
                Unfit why = Unfit.of(e);
                violations.add(Violation.of(
                                "E-VALUE",
                                "Värdet kan inte stämma: " + why.sv(),
                                "The value cannot be right: " + why.en())
                        .at("/vision")
                        .on(written.lines().of("/vision")));
            }
            return null;
        }
    }
}
