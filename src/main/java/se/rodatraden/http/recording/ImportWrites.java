package se.rodatraden.http.recording;

import io.swagger.v3.oas.annotations.ExternalDocumentation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.commands.RefusedException;
import se.rodatraden.http.answer.SchemaAddresses;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.request.Body;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Violation;
import se.rodatraden.time.SwedishDays;

/** Imports history documents: all or nothing, and idempotent. */
@RestController
@Needs(Right.RECORD)
class ImportWrites {
    private final Recorder recorder;
    private final InstantSource clock;

    ImportWrites(Recorder recorder, InstantSource clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Import a history document. Records what is not already recorded. */
    @PostMapping(
            path = "/api/{municipality}/import",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml", "application/json", "text/plain"},
            produces = "application/json")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = "object",
                                            description = "A history document",
                                            externalDocs = @ExternalDocumentation(url = SchemaAddresses.DOCUMENT))))
    ResponseEntity<Recorded> importDocument(
            @PathVariable String municipality,
            @RequestParam(required = false) @Nullable Boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        String code = Parameters.municipality(municipality);
        byte[] body = Body.read(request, Body.DOCUMENT);
        CommandRequest order = CommandRequest.of(request, body, dryRun);
        HistoryDocument document = read(body, LocalDate.ofInstant(clock.instant(), SwedishDays.ZONE));
        if (!document.history().vision().municipality().equals(code)) {
            throw anotherMunicipality();
        }
        try {
            return recorder.record(document.history(), order);
        } catch (RefusedException refused) {
            throw Translation.placed(refused.violations(), document::located);
        } catch (InvalidField invalid) {
            throw new ProblemException(ProblemType.INVALID_VALUE, document.located(invalid));
        }
    }

    private static HistoryDocument read(byte[] body, LocalDate today) {
        try {
            return HistoryDocument.read(body, today);
        } catch (InvalidDocument invalid) {
            throw Translation.invalid(invalid);
        }
    }

    static ProblemException anotherMunicipality() {
        return new ProblemException(
                ProblemType.INVALID_VALUE,
                Violation.of(
                                "Dokumentet gäller en annan kommun än adressen: skicka det till den kommunens adress.",
                                "The document is of another municipality than the address: send it to that municipality's.")
                        .at("/municipality"));
    }
}
