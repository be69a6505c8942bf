package se.rodatraden.pages.quality;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Open;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.views.quality.QualityReports;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.Municipals;
import se.rodatraden.views.register.Register;

/** How complete the register is: of a municipality at {@code /kommun/0764/kvalitet}, of all at {@code /kvalitet}. */
@Controller
@Open
class QualityController {
    private final QualityReports reports;
    private final Municipals municipals;
    private final Register register;
    private final Visions visions;

    QualityController(QualityReports reports, Municipals municipals, Register register, Visions visions) {
        this.reports = reports;
        this.municipals = municipals;
        this.register = register;
        this.visions = visions;
    }

    @GetMapping("/kommun/{code}" + QualityPages.QUALITY)
    ModelAndView one(@PathVariable String code, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        String name = Municipalities.name(code).orElseThrow(NoSuchPageException::municipality);
        QualityPage page = new QualityPages(asking)
                .one(
                        reports.of(code, asking.time().day(), asking.knownAt()),
                        municipals.of(code, asking.knownAt()),
                        name);
        return Html.ok("quality.jte", page, page.frame(), asking);
    }

    @GetMapping(QualityPages.QUALITY)
    ModelAndView all(HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        QualityListPage page =
                new QualityPages(asking).all(reports.all(asking.time().day(), asking.knownAt()), register.position());
        return Html.ok("quality-list.jte", page, page.frame(), asking);
    }

    @GetMapping(QualityPages.QUALITY + ".csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        return new QualityPages(asking)
                .csv(reports.all(asking.time().day(), asking.knownAt()))
                .named("kvalitet-" + asking.time().day() + ".csv");
    }
}
