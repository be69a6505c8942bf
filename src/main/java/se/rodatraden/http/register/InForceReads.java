package se.rodatraden.http.register;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.http.answer.RequestLanguage;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Open;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.views.register.MunicipalDocuments;
import se.rodatraden.vision.situation.InForce;

/** Which documents apply in a municipality. */
@RestController
@Open
@RequestMapping(path = "/api/{municipality}", produces = "application/json")
class InForceReads {
    private final MunicipalDocuments documents;
    private final Parameters parameters;

    InForceReads(MunicipalDocuments documents, Parameters parameters) {
        this.documents = documents;
        this.parameters = parameters;
    }

    /** List the documents that applied on a day, certainly or possibly, and the periods without any. By kind of document. */
    @GetMapping("/in-force")
    InForceView inForce(
            @PathVariable String municipality,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletRequest request) {
        String code = Parameters.municipality(municipality);
        String asked = Parameters.kind(kind);
        Map<DocumentKind, InForce> found = new LinkedHashMap<>();
        if (asked == null) {
            found.putAll(documents.byKind(code, knownAt));
        } else {
            DocumentKind one = new DocumentKind(asked);
            found.put(one, documents.of(code, one, knownAt));
        }
        return InForceView.of(code, parameters.asOf(asOf), found, RequestLanguage.of(request));
    }
}
