package se.rodatraden.pages.evidence;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.identity.Open;
import se.rodatraden.ledger.StreamEvidence;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.vision.VisionController;
import se.rodatraden.sealing.Evidence;
import se.rodatraden.sealing.EvidencePackage;

/** The evidence package of a vision, for readers to keep. */
@Controller
@Open
class EvidenceController {
    private final Evidence evidence;

    EvidenceController(Evidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/kommun/{code}/visioner/{name}/bevis.zip")
    ResponseEntity<byte[]> archive(@PathVariable String code, @PathVariable String name) {
        StreamEvidence found = evidence.of(VisionController.id(code, name).toString())
                .orElseThrow(() -> NoSuchPageException.vision(true));
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "zip"))
                .cacheControl(CacheControl.noCache().cachePublic())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + EvidencePackage.fileName("bevis", found) + "\"")
                .body(evidence.archive(found));
    }
}
