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
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Open;
import se.rodatraden.kernel.Violation;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.views.reading.Handovers;

/** A municipality's term of office and its handover. */
@RestController
@Open
@RequestMapping(path = "/api/{municipality}/terms/{term}", produces = "application/json")
class TermReads {
    private final Handovers handovers;
    private final Parameters parameters;

    TermReads(Handovers handovers, Parameters parameters) {
        this.handovers = handovers;
        this.parameters = parameters;
    }

    /** Get the borders of a term of office: those of the council's term, and of the board's and committees'. */
    @GetMapping
    TermView term(
            @PathVariable String municipality,
            @PathVariable String term,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        String code = Parameters.municipality(municipality);
        return TermView.of(code, period(code, term, knownAt));
    }

    /** Get the handover of a term of office: the matters it inherited, how it handled them, and what it left open. */
    @GetMapping("/handover")
    HandoverView handover(
            @PathVariable String municipality,
            @PathVariable String term,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletRequest request) {
        String code = Parameters.municipality(municipality);
        return HandoverView.of(
                handovers.of(code, period(code, term, knownAt), parameters.asOf(asOf), knownAt),
                RequestLanguage.of(request));
    }

    private MandatePeriod period(String code, String term, @Nullable Instant knownAt) {
        return handovers.period(code, term, knownAt).orElseThrow(TermReads::noSuchTerm);
    }

    private static ProblemException noSuchTerm() {
        return new ProblemException(
                ProblemType.NO_SUCH_ADDRESS,
                Violation.of(
                                "Ingen mandatperiod har de åren. Skriv styrelsens eller fullmäktiges första och sista år, till exempel 2015-2018 eller 2014-2018; från 1994 och framåt.",
                                "No mandate period has these years. Write the first and last year of the board's or the council's term, for instance 2015-2018 or 2014-2018; from 1994 on.")
                        .at("term"));
    }
}
