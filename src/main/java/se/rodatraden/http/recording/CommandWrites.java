package se.rodatraden.http.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.request.Body;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.kernel.Violation;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.value.VisionId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes commands on visions: the name in the address, the fields as the body. */
@RestController
@Needs(Right.RECORD)
@RequestMapping(path = "/api/{municipality}/visions", consumes = "application/json", produces = "application/json")
class CommandWrites {
    private static final int SUFFIX_LETTERS = 5;

    private final CommandReader reader;
    private final Recorder recorder;
    private final Visions visions;

    CommandWrites(CommandReader reader, Recorder recorder, Visions visions) {
        this.reader = reader;
        this.recorder = recorder;
        this.visions = visions;
    }

    /** Record a command on a registered vision. {@code If-Match} states the version of the vision that the client has seen. */
    @PostMapping("/{vision}/commands/{command}")
    ResponseEntity<Recorded> tell(
            @PathVariable String municipality,
            @PathVariable String vision,
            @PathVariable String command,
            @RequestParam(required = false) @Nullable Boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        VisionId id = Parameters.vision(municipality, vision);
        CommandReader.check(command, false);
        byte[] body = Body.read(request, Body.COMMAND);
        CommandRequest order = CommandRequest.of(request, body, dryRun);
        Act act = reader.act(id, command, reader.object(body));
        if (order.version() == null) {
            if (visions.history(id).isEmpty()) {
                throw Translation.noSuchVision();
            }
            throw new ProblemException(
                    ProblemType.VERSION_MISSING,
                    Violation.of(
                                    "Läs visionen och skicka dess ETag som If-Match, så att inget registreras ovanpå något som du inte"
                                            + " har sett. * betyder vilken version som helst.",
                                    "Read the vision and send its ETag as If-Match, so that nothing is recorded on top of what you have"
                                            + " not seen. * means any version.")
                            .at("If-Match"));
        }
        return recorder.record(act, order);
    }

    /**
     * Register a vision, alone ({@code register-vision}) or together with its first command. Any command can come first, with the details of
     * the vision in {@code register}; a proposal has its own.
     */
    @PostMapping("/commands/{command}")
    ResponseEntity<Recorded> create(
            @PathVariable String municipality,
            @PathVariable String command,
            @RequestParam(required = false) @Nullable Boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        String code = Parameters.municipality(municipality);
        CommandReader.check(command, true);
        byte[] body = Body.read(request, Body.COMMAND);
        CommandRequest order = CommandRequest.of(request, body, dryRun);
        ObjectNode fields = reader.object(body);
        if (command.equals(CommandReader.REGISTER_VISION)) {
            return recorder.record(reader.registration(name(code, fields, fields, ""), fields, ""), order);
        }
        JsonNode register = fields.remove(CommandReader.REGISTER);
        if (register != null && !(register instanceof ObjectNode)
                || register == null && !command.equals("propose-vision")) {
            throw CommandReader.missing("/" + CommandReader.REGISTER);
        }
        ObjectNode given = register instanceof ObjectNode object ? object : fields.objectNode();
        VisionId id = name(code, given, register == null ? fields : given, register == null ? "" : "/register");
        Act act = reader.act(id, command, fields);
        VisionCommand.RegisterVision registration = register == null && act instanceof Act.ProposeVision proposal
                ? new VisionCommand.RegisterVision(id, proposal.title(), proposal.kind(), proposal.horizonYear())
                : reader.registration(id, given, "/" + CommandReader.REGISTER);
        return recorder.record(new VisionCommand.RecordHistory(id, registration, List.of(act), false), order);
    }

    /** The id chosen, or one derived from the title. */
    private VisionId name(String code, ObjectNode given, ObjectNode titled, String at) {
        VisionId chosen = CommandReader.id(code, given, at);
        if (chosen != null) {
            return chosen;
        }
        VisionId id = new VisionId(code, VisionId.nameOf(CommandReader.title(titled, at)));
        return visions.history(id).isEmpty() ? id : new VisionId(code, id.name() + "-" + suffix());
    }

    private static String suffix() {
        return ThreadLocalRandom.current()
                .ints(SUFFIX_LETTERS, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
