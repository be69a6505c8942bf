package se.rodatraden.http.recording;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.commands.RefusedException;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.request.Body;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.kernel.Violation;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.views.reading.Decisions;
import se.rodatraden.vision.command.VisionCommand;

/**
 * Records a court's ruling on a set of paragraphs in each vision that has a decision among them. All commands are validated before any is
 * recorded. A request that was interrupted can be repeated: nothing is recorded twice.
 */
@RestController
@Needs(Right.RECORD)
class RulingWrites {
    private final CommandReader reader;
    private final Recorder recorder;
    private final Decisions decisions;
    private final MunicipalRegister municipalities;

    RulingWrites(CommandReader reader, Recorder recorder, Decisions decisions, MunicipalRegister municipalities) {
        this.reader = reader;
        this.recorder = recorder;
        this.decisions = decisions;
        this.municipalities = municipalities;
    }

    /** Record a court's ruling on paragraphs of one meeting, in each vision affected. */
    @PostMapping(
            path = "/api/{municipality}/court-rulings",
            consumes = "application/json",
            produces = "application/json")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CourtRulingRequest.class)))
    ResponseEntity<RulingRecorded> recordCourtRuling(
            @PathVariable String municipality,
            @RequestParam(required = false) @Nullable Boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        String code = Parameters.municipality(municipality);
        byte[] body = Body.read(request, Body.COMMAND);
        CommandRequest order = CommandRequest.of(request, body, dryRun);
        CourtRuling ruling = CourtRuling.read(reader.object(body), municipalities.of(code), reader);
        List<Decisions.InVision> found = decisions.of(code, ruling.body(), ruling.meeting(), ruling.paragraphs()::has);
        if (found.isEmpty()) {
            throw ruling.nothingFound(code);
        }
        List<RulingRecorded.InVision> told = each(found, ruling, order, recorder::tryOut);
        if (!order.dryRun()) {
            told = each(found, ruling, order, recorder::send);
        }
        RulingRecorded recorded = new RulingRecorded(code, ruling.kind().name(), ruling.entry(), order.dryRun(), told);
        return ResponseEntity.status(recorded.added() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(recorded);
    }

    private static List<RulingRecorded.InVision> each(
            List<Decisions.InVision> found,
            CourtRuling ruling,
            CommandRequest order,
            BiFunction<VisionCommand, CommandRequest, Recorded> tell) {
        List<RulingRecorded.InVision> told = new ArrayList<>();
        List<Violation> refused = new ArrayList<>();
        ProblemType type = ProblemType.REFUSED_BY_RULE;
        for (Decisions.InVision in : found) {
            try {
                told.add(RulingRecorded.InVision.of(in, tell.apply(ruling.act(in), of(order, in))));
            } catch (ProblemException | RefusedException e) {
                ProblemException problem = Translation.of(e);
                type = problem.type();
                problem.violations().forEach(violation -> refused.add(named(violation, in)));
            }
        }
        if (!refused.isEmpty()) {
            throw new ProblemException(type, refused.toArray(Violation[]::new));
        }
        return List.copyOf(told);
    }

    /** The request for one vision: an idempotency key of its own, and no expected version, since the client states none. */
    private static CommandRequest of(CommandRequest order, Decisions.InVision in) {
        String key = order.key();
        return new CommandRequest(
                null,
                key == null ? null : key + " " + in.vision().name(),
                order.fingerprint(),
                order.dryRun(),
                order.language());
    }

    private static Violation named(Violation violation, Decisions.InVision in) {
        return violation.worded(
                "Visionen " + in.vision() + ": " + violation.sv(), "The vision " + in.vision() + ": " + violation.en());
    }
}
