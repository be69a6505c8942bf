package se.rodatraden.pages.vision;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Open;
import se.rodatraden.identity.Right;
import se.rodatraden.kernel.HeldTexts;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.rows.ParkedVisions;
import se.rodatraden.vision.value.VisionId;

/** The page of one vision: {@code /kommun/0764/visioner/ny-vision?asOf=2014-07-01}. */
@Controller
@Open
public class VisionController implements HeldTexts {
    private final Visions visions;
    private final ParkedVisions parked;
    private final KeptPages pages = new KeptPages();

    VisionController(Visions visions, ParkedVisions parked) {
        this.visions = visions;
        this.parked = parked;
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
                .map(on -> pages.of(on, asking.time(), asking.address(), behind(id, asking)))
                .orElseThrow(() -> NoSuchPageException.vision(asking.knownAt() == null));
        return Html.ok("vision.jte", page, page.frame(), asking);
    }

    /** Tells users who may record that the views of a parked vision lack its latest entries, so that they do not record them again. */
    private @Nullable String behind(VisionId id, RequestContext asking) {
        Actor actor = CurrentActor.now();
        if (asking.time().chosen()
                || !actor.known()
                || !actor.may(Right.RECORD, id.municipality())
                || !parked.holds(id)) {
            return null;
        }
        return asking.speech()
                .say(
                        "Allt som är registrerat är sparat och står på den här sidan, men register, sökning och tidsfrister kan"
                                + " inte visa det senaste. Registrera det inte igen. Den som har hand om installationen ser felet"
                                + " under Stannade visioner.",
                        "Everything recorded is stored and stands on this page, but the register, the search and the deadlines"
                                + " cannot show the latest. Do not record it again. Whoever runs the installation sees the fault"
                                + " under Parked visions.");
    }

    public static VisionId id(String code, String name) {
        try {
            return new VisionId(code, name);
        } catch (IllegalArgumentException e) {
            throw NoSuchPageException.vision(true);
        }
    }
}
