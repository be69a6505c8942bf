package se.rodatraden.pages.recording.document;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.archive.DocumentWriter;
import se.rodatraden.archive.MunicipalWriter;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.identity.SecurityLog;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.vision.VisionController;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.Municipals;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.value.VisionId;

/** All that is recorded, as the documents that would record it again, under file names that say what they are. */
@Controller
@Needs(Right.RECORD)
class ExportController {
    private static final String VISION = "/kommun/{code}/visioner/{name}/historik.";
    private static final String MUNICIPALITY = "/kommun/{code}/uppgifter/dokument.";
    private static final String YAML = "application/yaml";
    private static final String JSON = "application/json";

    private final Visions visions;
    private final Municipals municipals;
    private final SecurityLog security;

    ExportController(Visions visions, Municipals municipals, SecurityLog security) {
        this.visions = visions;
        this.municipals = municipals;
        this.security = security;
    }

    /** {@code 0764-ny-vision.yaml}. */
    @GetMapping(VISION + "yaml")
    ResponseEntity<byte[]> yaml(@PathVariable String code, @PathVariable String name) {
        return file(writer(code, name).yaml(), YAML, code + "-" + name + ".yaml");
    }

    @GetMapping(VISION + "json")
    ResponseEntity<byte[]> json(@PathVariable String code, @PathVariable String name) {
        return file(writer(code, name).json(), JSON, code + "-" + name + ".json");
    }

    private DocumentWriter writer(String code, String name) {
        VisionId id = VisionController.id(code, name);
        History history = visions.history(id).orElseThrow(() -> NoSuchPageException.vision(true));
        security.tell(SecurityEvent.EXPORTED, code, Map.of("vision", id.toString()));
        return DocumentWriter.of(
                history.registered(),
                history.entries().stream().map(Entry::fact).toList());
    }

    /** What is recorded of the municipality itself: {@code 0764-kommunen.yaml}. */
    @GetMapping(MUNICIPALITY + "yaml")
    ResponseEntity<byte[]> municipalYaml(@PathVariable String code) {
        return file(municipality(code).yaml(), YAML, code + "-kommunen.yaml");
    }

    @GetMapping(MUNICIPALITY + "json")
    ResponseEntity<byte[]> municipalJson(@PathVariable String code) {
        return file(municipality(code).json(), JSON, code + "-kommunen.json");
    }

    private MunicipalWriter municipality(String code) {
        if (Municipalities.name(code).isEmpty()) {
            throw NoSuchPageException.municipality();
        }
        security.tell(SecurityEvent.EXPORTED, code, Map.of("stream", Municipality.stream(code)));
        return MunicipalWriter.of(
                code,
                municipals.of(code, null).recorded().stream()
                        .map(RecordedMunicipalEvent::event)
                        .toList());
    }

    private static ResponseEntity<byte[]> file(String text, String type, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
