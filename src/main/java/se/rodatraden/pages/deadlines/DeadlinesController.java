package se.rodatraden.pages.deadlines;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.feeds.Followed;
import se.rodatraden.identity.Open;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.BadRequestException;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.deadlines.DeadlineGroup;
import se.rodatraden.views.deadlines.DeadlineRegister;
import se.rodatraden.views.deadlines.DeadlineScope;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.Municipals;
import se.rodatraden.views.register.Register;

/**
 * Everything that has a date: of all municipalities at {@code /tidsfrister}, of one at {@code /kommun/0764/tidsfrister}, and of one of
 * its bodies at {@code /kommun/0764/organ/ks/tidsfrister}; of one kind with {@code ?slag=remissvar}.
 */
@Controller
@Open
class DeadlinesController {
    static final String DEADLINES = "/tidsfrister";

    private final DeadlineRegister deadlines;
    private final Municipals municipals;
    private final Register register;
    private final Visions visions;

    DeadlinesController(DeadlineRegister deadlines, Municipals municipals, Register register, Visions visions) {
        this.deadlines = deadlines;
        this.municipals = municipals;
        this.register = register;
        this.visions = visions;
    }

    @GetMapping(DEADLINES)
    ModelAndView all(HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        return shown(request, asking, DeadlineScope.ALL, List.of(), null, DEADLINES, null);
    }

    @GetMapping("/kommun/{code}/tidsfrister")
    ModelAndView municipality(@PathVariable String code, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        String name = Municipalities.name(code).orElseThrow(NoSuchPageException::municipality);
        return shown(
                request,
                asking,
                DeadlineScope.municipality(code),
                List.of(new NavigationLink(
                        name, Addresses.municipality(code) + asking.time().query())),
                name,
                Addresses.municipality(code) + DEADLINES,
                Followed.municipality(code));
    }

    @GetMapping("/kommun/{code}/organ/{id}/tidsfrister")
    ModelAndView body(@PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        String municipality = Municipalities.name(code).orElseThrow(NoSuchPageException::municipality);
        Body body = municipals.of(code, asking.knownAt()).body(id).orElseThrow(NoSuchPageException::body);
        String name = Lang.capital(body.nameOn(asking.time().day()).orElse(body.name()));
        String own = Addresses.bodies(code) + "/" + id;
        return shown(
                request,
                asking,
                DeadlineScope.body(code, id),
                List.of(
                        new NavigationLink(
                                municipality,
                                Addresses.municipality(code) + asking.time().query()),
                        new NavigationLink(name, own + asking.time().query())),
                name + ", " + municipality,
                own + DEADLINES,
                Followed.body(code, id));
    }

    private ModelAndView shown(
            HttpServletRequest request,
            RequestContext asking,
            DeadlineScope scope,
            List<NavigationLink> crumbs,
            @Nullable String whose,
            String own,
            @Nullable Followed followed) {
        Lang t = asking.speech();
        String title = t.say("Tidsfrister", "Deadlines") + (whose == null ? "" : ": " + whose);
        PageModel frame = new PageModel(
                t,
                asking.time().titled(title),
                asking.address(),
                PageModel.Section.DEADLINES,
                asking.time().shownAs(register.position()),
                followed);
        DeadlinesPage page = new DeadlinePages(asking, group(request, t))
                .page(
                        frame,
                        crumbs,
                        whose,
                        own,
                        deadlines.of(scope, asking.time().day(), asking.knownAt()));
        return Html.ok("deadlines.jte", page, frame, asking);
    }

    private static @Nullable DeadlineGroup group(HttpServletRequest request, Lang t) {
        String slug = RequestContext.words(request, "slag");
        return slug == null
                ? null
                : DeadlineGroup.named(slug)
                        .orElseThrow(() -> BadRequestException.field(t.say(
                                "slag: ”" + slug + "” är inget slag av tidsfrist. Välj ett i listan på sidan.",
                                "slag: “" + slug
                                        + "” is not a kind of deadline. Choose one in the list on the page.")));
    }
}
