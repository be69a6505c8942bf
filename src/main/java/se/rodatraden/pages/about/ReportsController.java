package se.rodatraden.pages.about;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.reports.FaultReport;
import se.rodatraden.identity.reports.FaultReports;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;

/** The reported faults in accessibility, at {@code /installation/rapporter}. */
@Controller
class ReportsController {
    private static final String ADDRESS = AdministrationScope.EVERYWHERE + AdministrationScope.REPORTS;
    private static final String HANDLED = ADDRESS + "/klar";

    private final FaultReports reports;

    ReportsController(FaultReports reports) {
        this.reports = reports;
    }

    @Needs(value = Right.ADMINISTER, everywhere = true)
    @GetMapping(ADDRESS)
    ModelAndView list(HttpServletRequest request, HttpServletResponse response) {
        Lang t = RequestContext.speech(request);
        AdministrationScope place = AdministrationScope.of(null, t);
        PageModel frame = place.frame(t.say("Rapporterade brister", "Reported faults"), AdministrationScope.REPORTS);
        ReportsPage page = new ReportsPage(
                frame,
                place,
                AdministrationScope.ways(null, t),
                reports.list().stream().map(r -> line(r, t)).toList(),
                HANDLED,
                FormGuard.of(request, response).word(HANDLED));
        return new ModelAndView(new Html("reports.jte", page, frame, HttpServletResponse.SC_OK, false));
    }

    @Needs(value = Right.ADMINISTER, everywhere = true)
    @PostMapping(HANDLED)
    ModelAndView handled(HttpServletRequest request) {
        FormGuard.check(request);
        String reference = RequestContext.words(request, "nummer");
        if (reference != null) {
            reports.handle(reference);
        }
        return AdministrationScope.of(null, RequestContext.speech(request)).seeOther(AdministrationScope.REPORTS);
    }

    private static ReportsPage.Line line(FaultReport r, Lang t) {
        return new ReportsPage.Line(
                r.reference(),
                r.page(),
                r.description(),
                t.say("Rapporterad den ", "Reported on ") + t.moment(r.reported())
                        + (r.handled() == null
                                ? ""
                                : t.say("; åtgärdad eller besvarad den ", "; dealt with on ") + t.moment(r.handled()))
                        + ".");
    }
}
