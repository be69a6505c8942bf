package se.rodatraden.pages.deadlines;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.feeds.Followed;
import se.rodatraden.feeds.atom.AtomFeeds;
import se.rodatraden.feeds.calendar.CalendarRequest;
import se.rodatraden.feeds.calendar.Calendars;
import se.rodatraden.identity.Open;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.vision.VisionController;
import se.rodatraden.time.Lang;
import se.rodatraden.views.deadlines.DeadlineScope;
import se.rodatraden.views.reading.Visions;

/**
 * Calendars of a municipality, a body and a vision: how to subscribe at {@code /kommun/0764/kalender} and under a body's and a vision's
 * page, and the calendar itself at the same address with {@code .ics}.
 */
@Controller
@Open
class CalendarController {
    static final String CALENDAR = "/kalender";
    static final String FILE = ".ics";

    private final Calendars calendars;
    private final AtomFeeds names;
    private final Visions visions;

    CalendarController(Calendars calendars, AtomFeeds names, Visions visions) {
        this.calendars = calendars;
        this.names = names;
        this.visions = visions;
    }

    @GetMapping("/kommun/{code}/kalender")
    ModelAndView municipality(@PathVariable String code, HttpServletRequest request) {
        return page(request, municipality(code));
    }

    @GetMapping("/kommun/{code}/organ/{id}/kalender")
    ModelAndView body(@PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        return page(request, body(code, id));
    }

    @GetMapping("/kommun/{code}/visioner/{vision}/kalender")
    ModelAndView vision(@PathVariable String code, @PathVariable String vision, HttpServletRequest request) {
        return page(request, Followed.vision(VisionController.id(code, vision)));
    }

    @GetMapping("/kommun/{code}/kalender.ics")
    @Nullable
    ResponseEntity<byte[]> municipalityFile(@PathVariable String code, ServletWebRequest request) {
        return file(request, municipality(code), DeadlineScope.municipality(code));
    }

    @GetMapping("/kommun/{code}/organ/{id}/kalender.ics")
    @Nullable
    ResponseEntity<byte[]> bodyFile(@PathVariable String code, @PathVariable String id, ServletWebRequest request) {
        return file(request, body(code, id), DeadlineScope.body(code, id));
    }

    @GetMapping("/kommun/{code}/visioner/{vision}/kalender.ics")
    @Nullable
    ResponseEntity<byte[]> visionFile(
            @PathVariable String code, @PathVariable String vision, ServletWebRequest request) {
        Followed followed = Followed.vision(VisionController.id(code, vision));
        return file(request, followed, DeadlineScope.vision(VisionController.id(code, vision)));
    }

    private static Followed municipality(String code) {
        return Followed.municipality(code(code));
    }

    private static Followed body(String code, String id) {
        return Followed.body(code(code), id);
    }

    private static String code(String code) {
        return Municipalities.name(code).map(_ -> code).orElseThrow(NoSuchPageException::municipality);
    }

    private String name(Followed followed, Lang t) {
        String name = names.title(followed, t.locale());
        if (name == null) {
            throw followed.body() != null ? NoSuchPageException.body() : NoSuchPageException.vision(true);
        }
        return name;
    }

    private ModelAndView page(HttpServletRequest request, Followed followed) {
        RequestContext asking = RequestContext.of(request, visions.today());
        Lang t = asking.speech();
        String name = name(followed, t);
        String file = followed.page() + CALENDAR + FILE + "?lang=" + t.tag();
        PageModel frame = new PageModel(
                t,
                t.say("Kalender: ", "Calendar: ") + name,
                asking.address(),
                PageModel.Section.DEADLINES,
                null,
                followed);
        String code = followed.municipality();
        CalendarPage page = new CalendarPage(
                frame,
                List.of(new NavigationLink(name, followed.page())),
                calendars.webcal(file),
                calendars.address(file),
                file,
                (followed.vision() != null ? Addresses.municipality(code) : followed.page())
                        + DeadlinesController.DEADLINES);
        return Html.ok("calendar.jte", page, frame, asking);
    }

    private @Nullable ResponseEntity<byte[]> file(ServletWebRequest request, Followed followed, DeadlineScope scope) {
        Lang t = CalendarAnswer.language(request.getRequest());
        String name = name(followed, t);
        byte[] calendar = calendars.write(new CalendarRequest(name, followed.page(), List.of(scope), t));
        return CalendarAnswer.of(request, calendar, t, followed.key().replace('/', '-'));
    }
}
