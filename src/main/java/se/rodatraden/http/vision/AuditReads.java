package se.rodatraden.http.vision;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.http.answer.RequestLanguage;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Open;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.views.reading.Visions;

/** One vision for auditors: every event as recorded, and the reasons for its standing. */
@RestController
@Open
@RequestMapping(path = "/api/{municipality}/visions/{vision}", produces = "application/json")
class AuditReads {
    private final Visions visions;
    private final Actors actors;
    private final Parameters parameters;
    private final PublicAddress address;

    AuditReads(Visions visions, Actors actors, Parameters parameters, PublicAddress address) {
        this.visions = visions;
        this.actors = actors;
        this.parameters = parameters;
        this.address = address;
    }

    /** List every event of a vision in the order of recording, with delay, corrections and deviations. */
    @GetMapping("/ledger")
    LedgerView ledger(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) Ledger.@Nullable Mark mark,
            HttpServletRequest request) {
        Ledger ledger =
                Found.orTell(visions, Parameters.vision(municipality, vision), id -> visions.ledger(id, knownAt));
        return LedgerView.of(
                ledger,
                mark,
                actors.recorders(municipality, ledger.recordedBy()),
                address,
                RequestLanguage.of(request));
    }

    /** Explain a vision's standing: the entries and rules that give it, and every deviation with its rule. */
    @GetMapping("/why")
    WhyView why(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            HttpServletRequest request) {
        return WhyView.of(
                Found.orTell(
                        visions,
                        Parameters.vision(municipality, vision),
                        id -> visions.find(id, parameters.asOf(asOf), knownAt)),
                RequestLanguage.of(request));
    }
}
