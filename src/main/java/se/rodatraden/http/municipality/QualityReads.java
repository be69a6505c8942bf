package se.rodatraden.http.municipality;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.http.answer.RequestLanguage;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Open;
import se.rodatraden.views.quality.QualityReports;

/** How complete the register of a municipality is. */
@RestController
@Open
@RequestMapping(path = "/api/{municipality}", produces = "application/json")
class QualityReads {
    private final QualityReports reports;
    private final Parameters parameters;

    QualityReads(QualityReports reports, Parameters parameters) {
        this.reports = reports;
        this.parameters = parameters;
    }

    /** Get the data quality indicators of a municipality's register. Each lists the entries with missing or doubtful data. */
    @GetMapping("/quality")
    QualityView quality(
            @PathVariable String municipality,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletRequest request) {
        return QualityView.of(
                reports.of(Parameters.municipality(municipality), parameters.asOf(asOf), knownAt),
                RequestLanguage.of(request));
    }
}
