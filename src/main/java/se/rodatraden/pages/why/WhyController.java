package se.rodatraden.pages.why;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Open;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.vision.Navigation;
import se.rodatraden.pages.vision.VisionController;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.value.VisionId;

/** The page that says why a vision stands as it does on a day. */
@Controller
@Open
class WhyController {
    private final Visions visions;

    WhyController(Visions visions) {
        this.visions = visions;
    }

    /** {@code /kommun/0764/visioner/ny-vision/varfor?asOf=2014-07-01}. */
    @GetMapping("/kommun/{code}/visioner/{name}" + Navigation.WHY)
    ModelAndView why(@PathVariable String code, @PathVariable String name, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        WhyPage page = WhyPages.of(on(VisionController.id(code, name), asking), asking);
        return Html.ok("why.jte", page, page.frame(), asking);
    }

    private VisionOn on(VisionId id, RequestContext asking) {
        return visions.find(id, asking.asOf(), asking.knownAt())
                .orElseThrow(() -> NoSuchPageException.vision(asking.knownAt() == null));
    }
}
