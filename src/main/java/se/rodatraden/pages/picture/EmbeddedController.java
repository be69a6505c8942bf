package se.rodatraden.pages.picture;

import jakarta.servlet.http.HttpServletRequest;
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

/** The drawing in a frame on the page of another site: {@code /kommun/0764/visioner/ny-vision/trad}. The edge lets it be framed. */
@Controller
@Open
class EmbeddedController {
    private final Visions visions;

    EmbeddedController(Visions visions) {
        this.visions = visions;
    }

    @GetMapping("/kommun/{code}/visioner/{name}/trad")
    ModelAndView framed(@PathVariable String code, @PathVariable String name, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        FramedPage page = visions.find(VisionController.id(code, name), asking.asOf(), asking.knownAt())
                .map(on -> FramedPage.of(on, asking))
                .orElseThrow(() -> NoSuchPageException.vision(asking.knownAt() == null));
        return new ModelAndView(new Html("framed.jte", page, page.frame(), 200, false));
    }
}
