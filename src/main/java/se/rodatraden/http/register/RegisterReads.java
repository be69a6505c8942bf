package se.rodatraden.http.register;

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
import se.rodatraden.time.Lang;
import se.rodatraden.views.register.Coverage;
import se.rodatraden.views.register.Page;
import se.rodatraden.views.register.Register;
import se.rodatraden.views.register.RegisterQuery;
import se.rodatraden.views.register.RegisterRow;

/** The register of all visions, or a municipality's, as of a day and as known at a time. */
@RestController
@Open
@RequestMapping(path = "/api", produces = "application/json")
class RegisterReads {
    private final Register register;
    private final Parameters parameters;

    RegisterReads(Register register, Parameters parameters) {
        this.register = register;
        this.parameters = parameters;
    }

    /** List all visions. */
    @GetMapping("/visions")
    RegisterAnswer visions(
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable String standing,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request) {
        return list(
                new RegisterQuery(
                        null,
                        parameters.asOf(asOf),
                        knownAt,
                        Parameters.standing(standing),
                        Parameters.kind(kind),
                        Parameters.search("body", body),
                        Parameters.search("q", q),
                        Boolean.TRUE.equals(overdue),
                        Parameters.cursor(cursor),
                        Parameters.limit(limit)),
                request);
    }

    /** List a municipality's visions. */
    @GetMapping("/{municipality}/visions")
    RegisterAnswer visionsOfMunicipality(
            @PathVariable String municipality,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable String standing,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request) {
        return list(
                new RegisterQuery(
                        Parameters.municipality(municipality),
                        parameters.asOf(asOf),
                        knownAt,
                        Parameters.standing(standing),
                        Parameters.kind(kind),
                        Parameters.search("body", body),
                        Parameters.search("q", q),
                        Boolean.TRUE.equals(overdue),
                        Parameters.cursor(cursor),
                        Parameters.limit(limit)),
                request);
    }

    private RegisterAnswer list(RegisterQuery query, HttpServletRequest request) {
        Lang language = RequestLanguage.of(request);
        Coverage before = query.q() == null ? Coverage.WHOLE : register.coverage();
        Page<RegisterRow> page = register.list(query);
        Coverage searched = query.q() == null ? Coverage.WHOLE : before.or(register.coverage());
        return new RegisterAnswer(
                page.items().stream().map(r -> RegisterItem.of(r, language)).toList(),
                Parameters.cursorTo(page.next()),
                RegisterAnswer.SearchCoverage.of(searched, language));
    }
}
