package se.rodatraden.pages.vision;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Open;
import se.rodatraden.kernel.HeldTexts;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.value.VisionId;

/** The page of one vision: {@code /kommun/0764/visioner/ny-vision?asOf=2014-07-01}. */
@Controller
@Open
public class VisionController implements HeldTexts {
    private final Visions visions;
    private final KeptPages pages = new KeptPages();

    VisionController(Visions visions) {
        this.visions = visions;
    }

    @Override
    public void forgetTexts() {
        pages.clear();
    }

    @GetMapping("/kommun/{code}/visioner/{name}")
    ModelAndView vision(@PathVariable String code, @PathVariable String name, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        VisionId id = id(code, name);
        VisionPage page = visions.find(id, asking.asOf(), asking.knownAt())
                .map(on -> pages.of(on, asking.time(), asking.address()))
                .orElseThrow(() -> NoSuchPageException.vision(asking.knownAt() == null));
        return Html.ok("vision.jte", page, page.frame(), asking);
    }

    public static VisionId id(String code, String name) {
        try {
            return new VisionId(code, name);
        } catch (IllegalArgumentException e) {
            throw NoSuchPageException.vision(true);
        }
    }
}
