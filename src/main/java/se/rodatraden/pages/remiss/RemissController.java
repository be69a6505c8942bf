package se.rodatraden.pages.remiss;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Open;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.vision.VisionController;
import se.rodatraden.views.reading.Visions;

/** The remiss sheet of a vision, {@code /kommun/0764/visioner/ny-vision/remiss?asOf=2014-06-01}, and the compilation of the answers. */
@Controller
@Open
class RemissController {
    private static final String VISION = "/kommun/{code}/visioner/{name}";

    private final Visions visions;

    RemissController(Visions visions) {
        this.visions = visions;
    }

    @GetMapping(VISION + RemissPages.SHEET)
    ModelAndView sheet(@PathVariable String code, @PathVariable String name, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        RemissPage page = pages(code, name, asking).sheet(request.getParameter("sparat"));
        return Html.ok("remiss.jte", page, page.frame(), asking);
    }

    @GetMapping(VISION + RemissPages.COMPILATION)
    ModelAndView compilation(@PathVariable String code, @PathVariable String name, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        CompilationPage page = pages(code, name, asking).compilation();
        return Html.ok("remiss-compilation.jte", page, page.frame(), asking);
    }

    @GetMapping(VISION + RemissPages.CSV)
    ResponseEntity<byte[]> csv(@PathVariable String code, @PathVariable String name, HttpServletRequest request) {
        RemissPages pages = pages(code, name, RequestContext.of(request, visions.today()));
        return pages.csv().named(pages.fileName());
    }

    private RemissPages pages(String code, String name, RequestContext asking) {
        return visions.find(VisionController.id(code, name), asking.asOf(), asking.knownAt())
                .map(on -> new RemissPages(on, asking))
                .orElseThrow(() -> NoSuchPageException.vision(asking.knownAt() == null));
    }
}
