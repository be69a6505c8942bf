package se.rodatraden.http.recording;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.archive.ActReader;
import se.rodatraden.archive.Unfit;
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.archive.text.TextGate;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.request.Body;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.vision.value.VisionId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads commands from JSON: the command's own fields and its metadata in one flat object. */
public final class CommandReader {
    public static final String REGISTER_VISION = "register-vision";
    public static final String REGISTER = "register";

    private final JsonMapper json;

    public CommandReader(JsonMapper json) {
        this.json = json;
    }

    /** The names of commands on visions. */
    public static List<String> acts() {
        return StateTable.ROWS.stream().map(StateTable.Row::name).toList();
    }

    /** Refuses an unknown command name, and lists the known ones. */
    public static void check(String command, boolean creating) {
        List<String> known = Stream.concat(creating ? Stream.of(REGISTER_VISION) : Stream.empty(), acts().stream())
                .toList();
        check(command, known);
    }

    /** Refuses an unknown name, and lists the known ones. */
    public static void check(String command, List<String> known) {
        if (!known.contains(command)) {
            throw new ProblemException(
                    ProblemType.NO_SUCH_COMMAND,
                    Violation.of(
                                    "Det finns inget kommando med det namnet. De som finns står i instead.",
                                    "There is no command with that name. Those that exist are listed in instead.")
                            .at("command")
                            .instead(known));
        }
    }

    public ObjectNode object(byte[] body) {
        JsonNode tree;
        String text = Body.utf8(body);
        try {
            tree = json.readTree(text);
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            int line = at == null ? 1 : Math.max(1, at.getLineNr());
            int column = at == null ? 1 : Math.max(1, at.getColumnNr());
            throw new ProblemException(
                    ProblemType.NOT_UNDERSTOOD,
                    Violation.of(
                                    "Innehållet är inte giltig JSON: det tar stopp på rad " + line + ", tecken "
                                            + column + ".",
                                    "The content is not valid JSON: it stops at line " + line + ", character " + column
                                            + ".")
                            .on(line));
        }
        // An unpaired surrogate, which only a JSON escape can write, cannot be encoded in any other form.
        if (text.contains("\\u") && !StandardCharsets.UTF_8.newEncoder().canEncode(words(tree))) {
            throw new ProblemException(
                    ProblemType.NOT_UNDERSTOOD,
                    "Innehållet har ett halvt tecken (\\ud800–\\udfff utan sitt par).",
                    "The content has half a character (\\ud800–\\udfff without its pair).");
        }
        if (passed(tree) instanceof ObjectNode object) {
            return object;
        }
        throw new ProblemException(
                ProblemType.NOT_UNDERSTOOD,
                "Innehållet ska vara ett JSON-objekt med kommandots fält.",
                "The content must be a JSON object with the command's fields.");
    }

    private static JsonNode passed(JsonNode tree) {
        try {
            return TextGate.passed(tree);
        } catch (InvalidDocument invalid) {
            throw Translation.invalid(invalid);
        }
    }

    /** All its texts and member names, concatenated. */
    private static String words(JsonNode tree) {
        StringBuilder words = new StringBuilder();
        if (tree.isString()) {
            words.append(tree.asString());
        }
        tree.forEachEntry((name, value) -> words.append(name));
        for (JsonNode member : tree) {
            words.append(words(member)).append(' ');
        }
        return words.toString();
    }

    /** A command on a registered vision. */
    Act act(VisionId vision, String command, JsonNode fields) {
        try {
            return ActReader.read(vision, command, fields);
        } catch (InvalidDocument invalid) {
            throw Translation.invalid(invalid);
        }
    }

    /** The details of a new vision, under the pointer {@code at}. */
    VisionCommand.RegisterVision registration(VisionId vision, ObjectNode given, String at) {
        ObjectNode full = given.deepCopy();
        full.remove("id");
        full.put("vision", vision.toString());
        try {
            return json.treeToValue(full, VisionCommand.RegisterVision.class);
        } catch (JacksonException wrong) {
            throw invalid(wrong, at);
        }
    }

    /** The title, from which the id of a vision is derived if none is given. */
    static String title(ObjectNode given, String at) {
        JsonNode title = given.get("title");
        if (title == null || !title.isString() || title.asString().isBlank()) {
            throw missing(at + "/title");
        }
        return title.asString();
    }

    /** The id chosen by the client; null to let the register choose. */
    static @Nullable VisionId id(String municipality, ObjectNode given, String at) {
        JsonNode id = given.get("id");
        if (id == null || id.isNull()) {
            return null;
        }
        try {
            return new VisionId(municipality, id.asString());
        } catch (IllegalArgumentException | JacksonException unfit) {
            throw new ProblemException(
                    ProblemType.INVALID_VALUE,
                    Violation.of(
                                    "Ett id är a–z, 0–9 och enkla bindestreck, högst 64 tecken, till exempel ny-vision.",
                                    "An id is a–z, 0–9 and single hyphens, 64 characters at most, for instance ny-vision.")
                            .at(at + "/id"));
        }
    }

    static ProblemException missing(String field) {
        return new ProblemException(
                ProblemType.INVALID_VALUE,
                Violation.of(
                                "Fältet saknas eller är tomt: " + field + ".",
                                "The field is missing or empty: " + field + ".")
                        .at(field));
    }

    private static ProblemException invalid(JacksonException wrong, String at) {
        for (Throwable t = wrong; t != null; t = t.getCause()) {
            if (t instanceof InvalidField field) {
                return new ProblemException(
                        ProblemType.INVALID_VALUE, Translation.violation(field).at(at + "/" + field.field()));
            }
        }
        String name = wrong.getPath().isEmpty() || wrong.getPath().getLast().getPropertyName() == null
                ? ""
                : "/" + wrong.getPath().getLast().getPropertyName();
        Unfit why = Unfit.of(wrong);
        return new ProblemException(
                ProblemType.INVALID_VALUE,
                Violation.of("Värdet kan inte stämma: " + why.sv(), "The value cannot be right: " + why.en())
                        .at(at + name));
    }
}
