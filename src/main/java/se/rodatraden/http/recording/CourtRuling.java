package se.rodatraden.http.recording;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.Violation;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.views.reading.Decisions;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A court's ruling on a set of paragraphs of one meeting, as submitted.
 *
 * @param body the body that made the decisions, under each of its possible names
 * @param act the fields of the command to record in each vision, except the decisions
 */
record CourtRuling(
        Kind kind, List<BodyRef> body, LocalDate meeting, Paragraphs paragraphs, ObjectNode act, CommandReader reader) {
    private static final List<String> FIELDS = SentFields.names(CourtRulingRequest.class);

    /** Fields of the ruling that are not fields of the command. */
    private static final Set<String> OWN = Set.of("ruling", "body", "meeting", "paragraphs");

    private static final int HASH_LETTERS = 24;

    /** The kind of ruling. */
    enum Kind {
        ANNULLED("decide-appeal"),
        PARTLY_ANNULLED("decide-appeal"),
        UPHELD("decide-appeal"),
        DISMISSED("decide-appeal"),
        WITHDRAWN("decide-appeal"),
        LEAVE_GRANTED("record-leave-to-appeal"),
        LEAVE_REFUSED("record-leave-to-appeal"),
        INHIBITED("grant-inhibition"),
        INHIBITION_LIFTED("lift-inhibition");

        private final String command;

        Kind(String command) {
            this.command = command;
        }
    }

    /** Reads and validates what was submitted; all fields are validated, whether or not any decision matches. */
    static CourtRuling read(ObjectNode sent, Municipality municipality, CommandReader reader) {
        for (String name : sent.propertyNames()) {
            if (!FIELDS.contains(name)) {
                throw wrong(
                        "/" + name,
                        "Fältet är okänt. De som finns: " + fields() + ".",
                        "The field is unknown. Those that exist: " + fields() + ".");
            }
        }
        Kind kind = kind(sent.path("ruling"));
        Paragraphs paragraphs = Paragraphs.read(sent.path("paragraphs"));
        LocalDate meeting = meeting(sent.path("meeting"));
        List<BodyRef> body = body(sent.path("body"), municipality);
        ObjectNode act = act(sent, kind);
        CourtRuling ruling = new CourtRuling(kind, body, meeting, paragraphs, act, reader);
        Act probe = ruling.act(new VisionId(municipality.code(), "dom"), List.of("beslut"));
        act.put("id", id(sent, kind, probe.told().occurred().edtf().orElse(""), meeting));
        return ruling;
    }

    /** The id of the entry: the same in all visions, and each time the same ruling is sent. */
    String entry() {
        return act.path("id").asString("");
    }

    /** The command for a vision. */
    Act act(Decisions.InVision found) {
        return act(found.vision(), found.decisions().stream().map(Entry::id).toList());
    }

    private Act act(VisionId vision, List<String> decisions) {
        ObjectNode full = act.deepCopy();
        ArrayNode ids = full.putArray("decisions");
        decisions.forEach(ids::add);
        return reader.act(vision, kind.command, full);
    }

    private static ObjectNode act(ObjectNode sent, Kind kind) {
        String court = sent.path("court").path("court").asString("");
        if (court.isBlank()) {
            throw CommandReader.missing("/court/court");
        }
        ObjectNode act = sent.deepCopy();
        act.remove(OWN);
        act.putObject("body").put("kind", BodyKind.EXTERNAL.name()).put("name", court);
        if (kind.command.equals("decide-appeal")) {
            act.put("outcome", kind.name());
        } else if (kind.command.equals("record-leave-to-appeal")) {
            act.put("granted", kind == Kind.LEAVE_GRANTED);
        }
        return act;
    }

    private static Kind kind(JsonNode given) {
        String text = given.asString("");
        return Arrays.stream(Kind.values())
                .filter(k -> k.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "/ruling",
                        "Fältet ruling ska vara ett av " + Arrays.toString(Kind.values()) + ".",
                        "The field ruling must be one of " + Arrays.toString(Kind.values()) + "."));
    }

    private static LocalDate meeting(JsonNode given) {
        try {
            return LocalDate.parse(given.asString(""));
        } catch (DateTimeParseException unread) {
            throw wrong(
                    "/meeting",
                    "Sammanträdets dag skrivs som 2020-12-14.",
                    "The day of the meeting is written as 2020-12-14.");
        }
    }

    /** All names in the register of a body given by its id. */
    private static List<BodyRef> body(JsonNode given, Municipality municipality) {
        String id = given.path("id").asString("");
        String name = given.path("name").asString("");
        String written = given.path("kind").asString("");
        if (!name.isBlank()) {
            BodyKind kind = Arrays.stream(BodyKind.values())
                    .filter(k -> k.name().equals(written))
                    .findFirst()
                    .orElseThrow(() -> CommandReader.missing("/body/kind"));
            return List.of(new BodyRef(id.isBlank() ? null : id, kind, name));
        }
        if (id.isBlank()) {
            throw CommandReader.missing("/body");
        }
        List<BodyRef> names = municipality.body(id).stream()
                .flatMap(b -> b.names().stream().map(n -> new BodyRef(id, b.kind(), n.name())))
                .toList();
        if (names.isEmpty()) {
            throw wrong(
                    "/body/id",
                    "Organet finns inte i kommunens register: skriv dess kind och name.",
                    "The body is not in the municipality's register: write its kind and name.");
        }
        return names;
    }

    private static String id(ObjectNode sent, Kind kind, String occurred, LocalDate meeting) {
        JsonNode court = sent.path("court");
        String said = String.join(
                "\n",
                court.path("court").asString(""),
                court.path("number").asString(""),
                kind.name(),
                occurred,
                meeting.toString());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return "dom-" + HexFormat.of().formatHex(hash).substring(0, HASH_LETTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String fields() {
        return String.join(", ", new TreeSet<>(FIELDS));
    }

    private static ProblemException wrong(String at, String sv, String en) {
        return new ProblemException(
                ProblemType.INVALID_VALUE, Violation.of(sv, en).at(at));
    }

    /** No decision matched; states the search criteria so that the client can correct them. */
    ProblemException nothingFound(String municipality) {
        String where = body.getLast().name();
        return wrong(
                "/paragraphs",
                "Ingen vision i kommunen " + municipality + " har ett beslut av " + where + " den " + meeting
                        + " med § " + paragraphs.text() + ".",
                "No vision of municipality " + municipality + " has a decision by " + where + " on " + meeting
                        + " with § " + paragraphs.text() + ".");
    }
}
