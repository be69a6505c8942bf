package se.rodatraden.pages.municipality;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.rodatraden.identity.Open;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.views.reading.Handovers;
import se.rodatraden.views.reading.Visions;

/**
 * The page of one mandate period: {@code /kommun/0764/mandatperiod/2015-2018}. Without the years one is led to the day's, with the
 * council's to the same page.
 */
@Controller
@Open
class TermController {
    private final Handovers handovers;
    private final Visions visions;

    TermController(Handovers handovers, Visions visions) {
        this.handovers = handovers;
        this.visions = visions;
    }

    @GetMapping("/kommun/{code}/mandatperiod")
    ModelAndView current(@PathVariable String code, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        municipality(code);
        return to(code, handovers.on(asking.time().day()), asking);
    }

    @GetMapping("/kommun/{code}/mandatperiod/{term}")
    ModelAndView term(@PathVariable String code, @PathVariable String term, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        municipality(code);
        MandatePeriod period = handovers.period(code, term, asking.knownAt()).orElseThrow(NoSuchPageException::term);
        if (!term.equals(period.name())) {
            return to(code, period, asking);
        }
        TermPage page = TermPages.of(handovers.of(code, period, asking.asOf(), asking.knownAt()), asking);
        return Html.ok("term.jte", page, page.frame(), asking);
    }

    @GetMapping("/kommun/{code}/mandatperiod/{term}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String code, @PathVariable String term, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        municipality(code);
        MandatePeriod period = handovers.period(code, term, asking.knownAt()).orElseThrow(NoSuchPageException::term);
        return TermPages.csv(handovers.of(code, period, asking.asOf(), asking.knownAt()), asking)
                .named("overlamning-" + code + "-" + period.name() + ".csv");
    }

    private static ModelAndView to(String code, MandatePeriod period, RequestContext asking) {
        RedirectView there =
                new RedirectView(Addresses.term(code, period) + Addresses.time(asking.asOf(), asking.knownAt()));
        there.setExposeModelAttributes(false);
        return new ModelAndView(there);
    }

    private static void municipality(String code) {
        if (Municipalities.name(code).isEmpty()) {
            throw NoSuchPageException.municipality();
        }
    }
}
