package se.rodatraden.archive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.archive.text.Lines;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Violation;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.municipality.event.MunicipalMetadata;
import se.rodatraden.store.Json;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.vision.value.VisionId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an act from flat JSON: its metadata ({@code id}, {@code occurred}, {@code body}, {@code sources} …) and its own
 * fields in one object, by the schema of {@link ActSchemas}. Omitted fields get the values in {@link Defaults}.
 */
public final class ActReader {
    private static final Map<String, Class<? extends Act>> ACTS =
            StateTable.ROWS.stream().collect(Collectors.toMap(StateTable.Row::name, StateTable.Row::command));

    private ActReader() {}

    /**
     * Reads a single act. A missing {@code id} becomes a random one; bodies are objects.
     *
     * @param command the act's name, such as {@code defer-decision}
     * @throws InvalidDocument with every violation found
     */
    public static Act read(VisionId vision, String command, JsonNode written) {
        Class<? extends Act> type = ACTS.get(command);
        if (type == null) {
            throw new InvalidDocument(noSuchCommand(command, ""));
        }
        List<Violation> violations = ActSchemas.violations(command, written);
        if (!violations.isEmpty()) {
            throw new InvalidDocument(violations);
        }
        return tell(vision, type, written, "", new Expander(Map.of(), Map.of()), Lines.NONE);
    }

    /** Reads a single municipal act, as {@link #read(VisionId, String, JsonNode)} does. */
    public static MunicipalAct read(String municipality, String command, JsonNode written) {
        Class<? extends MunicipalAct> type = MunicipalActs.ALL.get(command);
        if (type == null) {
            throw new InvalidDocument(noSuchCommand(command, "", MunicipalActs.names()));
        }
        List<Violation> violations = ActSchemas.violations(command, written);
        if (!violations.isEmpty()) {
            throw new InvalidDocument(violations);
        }
        return tell(municipality, type, written, "", new Expander(Map.of(), Map.of()), Lines.NONE);
    }

    /** The class of the act with this name. */
    static @Nullable Class<? extends Act> named(String command) {
        return ACTS.get(command);
    }

    static Violation noSuchCommand(String command, String at) {
        return noSuchCommand(command, at, ActSchemas.names());
    }

    static Violation noSuchCommand(String command, String at, List<String> names) {
        return Violation.of(
                        "E-NO-SUCH-COMMAND",
                        "Det finns inget kommando som heter så. De som finns: " + String.join(", ", names) + ".",
                        "There is no command of that name. Those that exist: " + String.join(", ", names) + ".")
                .at(at);
    }

    static String simpleName(String command) {
        return Objects.requireNonNull(ACTS.get(command)).getSimpleName();
    }

    /** Creates the act; {@code written} has been validated against the schema. */
    static Act tell(
            VisionId vision, Class<? extends Act> type, JsonNode written, String at, Expander full, Lines lines) {
        ObjectNode act = full.record(type, written, at).put("vision", vision.toString());
        if (act.get("instead") instanceof ObjectNode instead) {
            instead.put("vision", vision.toString());
            rewrites(instead, act.path("corrects"));
        }
        return tell(act, type, full.record(EventMetadata.class, written, at), written, at, full, lines);
    }

    /** Creates the municipal act; {@code written} has been validated against the schema. */
    static MunicipalAct tell(
            String municipality,
            Class<? extends MunicipalAct> type,
            JsonNode written,
            String at,
            Expander full,
            Lines lines) {
        ObjectNode act = full.record(type, written, at).put("municipality", municipality);
        return tell(act, type, full.record(MunicipalMetadata.class, written, at), written, at, full, lines);
    }

    private static <A> A tell(
            ObjectNode act,
            Class<? extends A> type,
            ObjectNode told,
            JsonNode written,
            String at,
            Expander full,
            Lines lines) {
        JsonNode id = written.get("id");
        told.put("entry", id == null ? UUID.randomUUID().toString() : id.asString());
        act.set("told", told);
        String entry = id == null ? null : id.asString();
        if (!full.unknown().isEmpty()) {
            throw new InvalidDocument(
                    full.unknown().stream().map(u -> noSuchKey(u, lines, entry)).toList());
        }
        return as(type, act, at, lines, entry);
    }

    /** The corrected content of an entry gets that entry's id, unless another is given. */
    private static void rewrites(ObjectNode instead, JsonNode corrects) {
        if (instead.get("told") instanceof ObjectNode told
                && !told.path("entry").isString()) {
            told.set("entry", corrects);
        }
    }

    private static Violation noSuchKey(Expander.Unknown u, Lines lines, @Nullable String entry) {
        String under = u.kind().equals("body") ? "bodies" : "sources";
        return Violation.of(
                        "E-NO-SUCH-" + u.kind().toUpperCase(Locale.ROOT),
                        "Nyckeln '" + u.key() + "' finns inte under " + under
                                + ": lägg till den där, eller rätta nyckeln.",
                        "The key '" + u.key() + "' is not under " + under + ": add it there, or correct the key.")
                .about(entry)
                .at(u.at())
                .on(lines.of(u.at()));
    }

    /** The record in the tree, or the violations in it. */
    static <T> T as(Class<T> type, JsonNode tree, String at, Lines lines, @Nullable String entry) {
        try {
            return Json.mapper().treeToValue(tree, type);
        } catch (JacksonException e) {
            throw new InvalidDocument(Parts.violations(type, tree, at, lines, entry, e));
        }
    }

    static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference r : e.getPath()) {
            String name = r.getPropertyName();
            if (name == null) {
                pointer.append('/').append(r.getIndex());
            } else if (!name.equals("told")) {
                pointer.append('/').append(name.equals("entry") ? "id" : name);
            }
        }
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof InvalidField f && !f.field().contains(".") && pointer.isEmpty()) {
                return "/" + (f.field().equals("entry") ? "id" : f.field());
            }
        }
        return pointer.toString();
    }
}
