package se.rodatraden.http.municipality;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.archive.MunicipalActs;
import se.rodatraden.http.answer.ListAnswer;
import se.rodatraden.http.answer.RequestLanguage;
import se.rodatraden.http.answer.SchemaAddresses;
import se.rodatraden.http.answer.When;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.http.vision.VisionReads;
import se.rodatraden.identity.Open;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.BodyTerm;
import se.rodatraden.municipality.Coalition;
import se.rodatraden.municipality.Election;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.time.Lang;
import se.rodatraden.views.register.Municipals;

/** A municipality's own register as of a day and as known at a time: bodies, terms, elections, coalitions, local rules. */
@RestController
@Open
@RequestMapping(path = "/api/{municipality}", produces = "application/json")
class BodyReads {
    private static final int YEARS_BACK = 8;
    private static final int YEARS_AHEAD = 4;

    private final MunicipalRegister municipalities;
    private final Municipals municipals;
    private final Parameters parameters;

    BodyReads(MunicipalRegister municipalities, Municipals municipals, Parameters parameters) {
        this.municipalities = municipalities;
        this.municipals = municipals;
        this.parameters = parameters;
    }

    /** List all bodies in the municipality's register, including dissolved ones. */
    @GetMapping("/bodies")
    ListAnswer<BodyItem> bodies(
            @PathVariable String municipality,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletRequest request) {
        Municipality known = known(municipality, knownAt);
        LocalDate day = parameters.asOf(asOf);
        return ListAnswer.whole(known.bodies().stream()
                .map(b -> BodyItem.of(b, known, day, RequestLanguage.of(request)))
                .toList());
    }

    /** Get one body. */
    @GetMapping("/bodies/{bodyId}")
    BodyItem body(
            @PathVariable String municipality,
            @PathVariable String bodyId,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletRequest request) {
        Municipality known = known(municipality, knownAt);
        return known.body(bodyId)
                .map(b -> BodyItem.of(b, known, parameters.asOf(asOf), RequestLanguage.of(request)))
                .orElseThrow(Translation::noSuchBody);
    }

    /** Get a body's docket: its open matters, the remiss answers awaited from it, and its decisions. */
    @GetMapping("/bodies/{bodyId}/docket")
    DocketView docket(
            @PathVariable String municipality,
            @PathVariable String bodyId,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request) {
        Municipality known = known(municipality, knownAt);
        Body body = known.body(bodyId).orElseThrow(Translation::noSuchBody);
        DocketView.Time time = new DocketView.Time(asOf, parameters.asOf(asOf), knownAt);
        return DocketView.of(
                municipals.docket(known, body, time.day(), time.known(), Parameters.limit(limit)),
                body,
                known,
                time,
                Parameters.LONGEST_PAGE,
                RequestLanguage.of(request));
    }

    /** List the terms of office around the day: recorded ones, and those set by law where none is recorded. */
    @GetMapping("/terms")
    ListAnswer<BodyTerm> terms(
            @PathVariable String municipality,
            @RequestParam(required = false) @Nullable String bodyId,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        Municipality known = known(municipality, knownAt);
        LocalDate day = parameters.asOf(asOf);
        LocalDate from = day.minusYears(YEARS_BACK);
        LocalDate to = day.plusYears(YEARS_AHEAD);
        if (bodyId != null) {
            return known.body(bodyId)
                    .map(b -> ListAnswer.whole(known.terms(b.id(), from, to)))
                    .orElseThrow(Translation::noSuchBody);
        }
        return ListAnswer.whole(
                known.bodies().isEmpty()
                        ? Stream.of(BodyKind.COUNCIL, BodyKind.BOARD)
                                .flatMap(k -> Municipality.statutoryTerms(k, from, to).stream())
                                .toList()
                        : known.bodies().stream()
                                .flatMap(b -> known.terms(b.id(), from, to).stream())
                                .toList());
    }

    /** Get the municipality's local rules on its governing documents. */
    @GetMapping("/rules")
    RulesView rules(
            @PathVariable String municipality,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletRequest request) {
        return RulesView.of(known(municipality, knownAt), parameters.asOf(asOf), RequestLanguage.of(request));
    }

    /** List the elections to the council. */
    @GetMapping("/elections")
    ListAnswer<Election> elections(
            @PathVariable String municipality, @RequestParam(required = false) @Nullable Instant knownAt) {
        return ListAnswer.whole(known(municipality, knownAt).elections());
    }

    /** A coalition: parties that have governed together. */
    record CoalitionItem(
            String entry,
            String name,
            List<String> parties,
            When from,
            @Nullable When to) {
        static CoalitionItem of(Coalition c, Lang language) {
            return new CoalitionItem(
                    c.entry(), c.name(), c.parties(), When.of(c.from(), language), When.orNull(c.to(), language));
        }
    }

    /** List the governing coalitions. They are not legal bodies. */
    @GetMapping("/coalitions")
    ListAnswer<CoalitionItem> coalitions(
            @PathVariable String municipality,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletRequest request) {
        return ListAnswer.whole(known(municipality, knownAt).coalitions().stream()
                .map(c -> CoalitionItem.of(c, RequestLanguage.of(request)))
                .toList());
    }

    /** List the municipal commands, each with its address and that of its JSON Schema. */
    @GetMapping("/municipal-commands")
    ListAnswer<VisionReads.Offered> municipalCommands(@PathVariable String municipality) {
        String code = Parameters.municipality(municipality);
        return ListAnswer.whole(MunicipalActs.names().stream()
                .map(c -> new VisionReads.Offered(
                        c, "/api/" + code + "/municipal-commands/" + c, SchemaAddresses.municipalCommand(c)))
                .toList());
    }

    private Municipality known(String municipality, @Nullable Instant knownAt) {
        return municipalities.of(Parameters.municipality(municipality), knownAt);
    }
}
