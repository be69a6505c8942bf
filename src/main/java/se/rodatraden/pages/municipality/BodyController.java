package se.rodatraden.pages.municipality;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.feeds.Followed;
import se.rodatraden.identity.Open;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RecordOffer;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.Docket;
import se.rodatraden.views.register.Municipals;
import se.rodatraden.views.register.Register;

/** The pages of a municipality's bodies: all at {@code /kommun/0764/organ}, one at {@code /kommun/0764/organ/ks}. */
@Controller
@Open
class BodyController {
    private static final int DECISIONS = 300;
    private static final int ALL_DECISIONS = 1000;

    private final Municipals municipals;
    private final Register register;
    private final Visions visions;

    BodyController(Municipals municipals, Register register, Visions visions) {
        this.municipals = municipals;
        this.register = register;
        this.visions = visions;
    }

    @GetMapping("/kommun/{code}/organ")
    ModelAndView all(@PathVariable String code, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        String name = Municipalities.name(code).orElseThrow(NoSuchPageException::municipality);
        Municipality known = municipals.of(code, asking.knownAt());
        BodyPages pages = new BodyPages(known, asking);
        PageModel frame = frame(asking, asking.speech().say("Organ i ", "Bodies of ") + name);
        BodiesPage page = new BodiesPage(
                frame,
                name,
                municipality(code, asking),
                Addresses.bodies(code),
                asking.time(),
                known.bodies().stream()
                        .filter(b -> !pages.ended(b))
                        .map(pages::line)
                        .toList(),
                known.bodies().stream().filter(pages::ended).map(pages::line).toList(),
                pages.rules(),
                pages.elections(),
                pages.coalitions(),
                RecordOffer.of(
                        code,
                        asking.speech(),
                        List.of(
                                new NavigationLink(
                                        asking.speech().say("Registrera ett organ", "Record a body"), "establish-body"),
                                new NavigationLink(
                                        asking.speech().say("Registrera ett val", "Record an election"),
                                        "record-election"))));
        return Html.ok("bodies.jte", page, frame, asking);
    }

    @GetMapping("/kommun/{code}/organ/{id}")
    ModelAndView one(@PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        String municipality = Municipalities.name(code).orElseThrow(NoSuchPageException::municipality);
        Municipality known = municipals.of(code, asking.knownAt());
        Body body = known.body(id).orElseThrow(NoSuchPageException::body);
        BodyPages pages = new BodyPages(known, asking);
        String name = pages.title(body);
        PageModel frame = frame(asking, name + ", " + municipality).following(Followed.body(code, id));
        boolean all = "alla".equals(RequestContext.words(request, "beslut"));
        Docket docket =
                municipals.docket(known, body, asking.time().day(), asking.knownAt(), all ? ALL_DECISIONS : DECISIONS);
        DocketLines lines = new DocketLines(body, asking);
        String own = Addresses.bodies(code) + "/" + id;
        BodyPage page = new BodyPage(
                frame,
                municipality,
                municipality(code, asking),
                Addresses.bodies(code) + Addresses.time(asking.asOf(), asking.knownAt()),
                own,
                asking.time(),
                name,
                pages.standing(body),
                pages.line(body),
                lines.todo(docket),
                docket.asked().stream().map(lines::question).toList(),
                docket.answered().stream().map(lines::answer).toList(),
                docket.lies().stream().map(lines::matter).toList(),
                lines.decisions(docket, known),
                docket.more() && !all ? lines.allDecisions(own) : null,
                pages.names(body),
                pages.terms(body),
                pages.entries(body),
                RecordOffer.of(code, asking.speech(), ofBody(id, asking.speech())));
        return Html.ok("body.jte", page, frame, asking);
    }

    /** What is told most often of a body that is there. */
    private static List<NavigationLink> ofBody(String id, Lang speech) {
        return List.of(
                new NavigationLink(
                        speech.say("Registrera ett nytt namn", "Record a new name"), "rename-body?body=" + id),
                new NavigationLink(
                        speech.say("Registrera en mandatperiod", "Record a term of office"), "start-term?body=" + id),
                new NavigationLink(
                        speech.say("Registrera att det upphörde", "Record that it ended"), "dissolve-body?body=" + id));
    }

    private PageModel frame(RequestContext asking, String title) {
        return new PageModel(
                asking.speech(),
                title,
                asking.address(),
                PageModel.Section.NONE,
                asking.time().shownAs(register.position()));
    }

    private static String municipality(String code, RequestContext asking) {
        return Addresses.municipality(code) + Addresses.time(asking.asOf(), asking.knownAt());
    }
}
