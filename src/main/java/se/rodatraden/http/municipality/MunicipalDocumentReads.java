package se.rodatraden.http.municipality;

import io.swagger.v3.oas.annotations.ExternalDocumentation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.archive.MunicipalWriter;
import se.rodatraden.http.answer.SchemaAddresses;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Open;
import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.identity.SecurityLog;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;
import se.rodatraden.store.MunicipalRegister;

/** Exports everything recorded of a municipality itself. */
@RestController
@Open
class MunicipalDocumentReads {
    private static final String PATH = "/api/{municipality}/municipal-document";

    private final MunicipalRegister municipalities;
    private final SecurityLog security;

    MunicipalDocumentReads(MunicipalRegister municipalities, SecurityLog security) {
        this.municipalities = municipalities;
        this.security = security;
    }

    /** Export everything recorded of the municipality itself as a YAML document, which can be imported again. */
    @GetMapping(path = PATH, produces = "application/yaml")
    @Operation(operationId = "municipalDocument")
    ResponseEntity<byte[]> yaml(
            @PathVariable String municipality, @RequestParam(required = false) @Nullable Instant knownAt) {
        return document(writer(municipality, knownAt).yaml(), "application/yaml");
    }

    /** Export everything recorded of the municipality itself as a JSON document. */
    @GetMapping(path = PATH, produces = "application/json")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema =
                                    @Schema(
                                            type = "object",
                                            externalDocs =
                                                    @ExternalDocumentation(url = SchemaAddresses.MUNICIPAL_DOCUMENT))))
    ResponseEntity<byte[]> json(
            @PathVariable String municipality, @RequestParam(required = false) @Nullable Instant knownAt) {
        return document(writer(municipality, knownAt).json(), "application/json");
    }

    private MunicipalWriter writer(String municipality, @Nullable Instant knownAt) {
        String code = Parameters.municipality(municipality);
        Municipality known = municipalities.of(code, knownAt);
        if (CurrentActor.now().known()) {
            security.tell(SecurityEvent.EXPORTED, code, Map.of("stream", Municipality.stream(code)));
        }
        return MunicipalWriter.of(
                code,
                known.recorded().stream().map(RecordedMunicipalEvent::event).toList());
    }

    private static ResponseEntity<byte[]> document(String text, String form) {
        return ResponseEntity.ok().header("Content-Type", form).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
