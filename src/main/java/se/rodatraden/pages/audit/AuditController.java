package se.rodatraden.pages.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.identity.Open;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.Timestamps;
import se.rodatraden.sealing.mirror.Mirrors;
import se.rodatraden.sealing.timestamp.StampingLoop;
import se.rodatraden.sealing.witness.Cosignatures;
import se.rodatraden.sealing.witness.Witnesses;
import se.rodatraden.views.reading.Visions;

/** The tamper-evident log for auditors, at {@code /granskning}. */
@Controller
@Open
class AuditController {
    private final SealedLog log;
    private final Cosignatures cosignatures;
    private final Witnesses witnesses;
    private final Mirrors mirrors;
    private final Timestamps stamps;
    private final StampingLoop stamping;
    private final Visions visions;
    private final PublicAddress site;

    AuditController(
            SealedLog log,
            Cosignatures cosignatures,
            Witnesses witnesses,
            Mirrors mirrors,
            Timestamps stamps,
            StampingLoop stamping,
            Visions visions,
            PublicAddress site) {
        this.log = log;
        this.cosignatures = cosignatures;
        this.witnesses = witnesses;
        this.mirrors = mirrors;
        this.stamps = stamps;
        this.stamping = stamping;
        this.visions = visions;
        this.site = site;
    }

    @GetMapping("/granskning")
    ModelAndView audit(HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        AuditPages.Outside outside = new AuditPages.Outside(
                cosignatures.last(), witnesses.asked(), mirrors.asked(), stamps.last(), stamping.isOn());
        AuditPage page = new AuditPages(log, outside, site, visions.now(), asking).page();
        return Html.ok("audit.jte", page, page.frame(), asking);
    }
}
