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
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.identity.SecurityLog;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.vision.VisionController;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.value.VisionId;

/** All that is recorded, as the documents that would record it again, under file names that say what they are. */
@Controller
@Needs(Right.RECORD)
class ExportController {
    private static final String VISION = "/kommun/{code}/visioner/{name}/historik.";
    private static final String YAML = "application/yaml";
    private static final String JSON = "application/json";

    private final Visions visions;
    private final SecurityLog security;

    ExportController(Visions visions, SecurityLog security) {
        this.visions = visions;
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

    private static ResponseEntity<byte[]> file(String text, String type, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
