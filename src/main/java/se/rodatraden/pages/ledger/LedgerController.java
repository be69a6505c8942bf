package se.rodatraden.pages.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Open;
import se.rodatraden.pages.BadRequestException;
import se.rodatraden.pages.CsvWriter;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.vision.Navigation;
import se.rodatraden.pages.vision.VisionController;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.views.ledger.LedgerOptions;
import se.rodatraden.views.ledger.LedgerSelection;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.views.reading.Visions;

/** The ledger of a vision, each event of it, and the same for spreadsheets. */
@Controller
@Open
class LedgerController {
    private static final String OWN = "/kommun/{code}/visioner/{name}";

    private final Visions visions;
    private final Actors actors;
    private final PublicAddress site;
    private final SealedLog log;

    LedgerController(Visions visions, Actors actors, PublicAddress site, SealedLog log) {
        this.visions = visions;
        this.actors = actors;
        this.site = site;
        this.log = log;
    }

    /** {@code …/liggare?only=struck&only=without-dnr&body=ks&knownAt=2026-11-22}. */
    @GetMapping(OWN + Navigation.LEDGER)
    ModelAndView ledger(@PathVariable String code, @PathVariable String name, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        Ledger ledger = ledger(code, name, asking);
        LedgerReader reader = reader(code, ledger, asking);
        LedgerForm form = form(ledger, reader, request);
        LedgerPage page = new LedgerPages(selection(ledger, reader, form), form, reader).page();
        return form.faults().isEmpty()
                ? Html.ok("ledger.jte", page, page.frame(), asking)
                : new ModelAndView(new Html(
                        "ledger.jte", page, page.frame(), HttpServletResponse.SC_BAD_REQUEST, asking.chosen()));
    }

    /** {@code …/liggare/123?knownAt=2026-11-27T14:50:12Z}. */
    @GetMapping(OWN + Navigation.LEDGER + "/{position}")
    ModelAndView event(
            @PathVariable String code,
            @PathVariable String name,
            @PathVariable String position,
            HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        Ledger ledger = ledger(code, name, asking);
        EventPage page = new EventPages(ledger, reader(code, ledger, asking)).page(position);
        return Html.ok("ledger-event.jte", page, page.frame(), asking);
    }

    /** What the page shows, chosen in the same way. */
    @GetMapping(OWN + LedgerPages.CSV)
    ResponseEntity<byte[]> csv(@PathVariable String code, @PathVariable String name, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        Ledger ledger = ledger(code, name, asking);
        LedgerReader reader = reader(code, ledger, asking);
        LedgerForm form = form(ledger, reader, request);
        if (!form.faults().isEmpty()) {
            throw BadRequestException.field(form.faults().values().iterator().next());
        }
        LedgerLines lines = reader.lines(ledger);
        byte[] csv = new LedgerTable(selection(ledger, reader, form).lines(), lines, lines.citation(), asking.speech())
                .csv();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CsvWriter.TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(asking.speech().say("liggare-", "ledger-") + code + "-" + name + ".csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_LANGUAGE, asking.speech().tag())
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .cacheControl(CacheControl.noStore())
                .body(csv);
    }

    private Ledger ledger(String code, String name, RequestContext asking) {
        return visions.ledger(VisionController.id(code, name), asking.knownAt())
                .orElseThrow(() -> NoSuchPageException.vision(asking.knownAt() == null));
    }

    private LedgerReader reader(String code, Ledger ledger, RequestContext asking) {
        return new LedgerReader(asking, actors.recorders(code, ledger.recordedBy()), visions.now(), site, log.size());
    }

    private static LedgerForm form(Ledger ledger, LedgerReader reader, HttpServletRequest request) {
        return LedgerForm.of(request, new LedgerOptions(ledger, reader.names().keySet()), reader.lang());
    }

    private static LedgerSelection selection(Ledger ledger, LedgerReader reader, LedgerForm form) {
        return LedgerSelection.of(new LedgerOptions(ledger, reader.names().keySet()), form.filter());
    }
}
