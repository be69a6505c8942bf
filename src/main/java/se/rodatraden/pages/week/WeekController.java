package se.rodatraden.pages.week;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.feeds.atom.SelectionFeed;
import se.rodatraden.feeds.calendar.CalendarRequest;
import se.rodatraden.feeds.calendar.Calendars;
import se.rodatraden.identity.Open;
import se.rodatraden.pages.BadRequestException;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.SeeOther;
import se.rodatraden.pages.deadlines.CalendarAnswer;
import se.rodatraden.time.Lang;
import se.rodatraden.views.deadlines.DeadlineRegister;
import se.rodatraden.views.reading.Visions;

/**
 * A reader's week at {@code /min-vecka?f=0764/visioner/ny-vision&f=0764/organ/ks}: the address carries what is followed, and the browser
 * remembers it when the reader says so. The same as a calendar and as Atom.
 */
@Controller
@Open
class WeekController {
    private static final String FILE = Watched.WEEK + "/kalender.ics";
    private static final String ATOM = Watched.WEEK + "/flode.atom";
    private static final int DAYS_BACK = 7;
    private static final int LONGEST_AGO = 366;
    private static final int LONGEST_SHOWN = 40;

    private final WatchedReader reader;
    private final DeadlineRegister deadlines;
    private final SelectionFeed feed;
    private final Calendars calendars;
    private final Visions visions;

    WeekController(
            WatchedReader reader,
            DeadlineRegister deadlines,
            SelectionFeed feed,
            Calendars calendars,
            Visions visions) {
        this.reader = reader;
        this.deadlines = deadlines;
        this.feed = feed;
        this.calendars = calendars;
        this.visions = visions;
    }

    @GetMapping(Watched.WEEK)
    ModelAndView week(HttpServletRequest request, HttpServletResponse response) {
        RequestContext asking = RequestContext.of(request, visions.today());
        Lang t = asking.speech();
        List<String> remembered = WeekCookie.read(request);
        List<String> asked = given(request, "f");
        Watched watched = reader.read(asked.isEmpty() ? remembered : asked, asking);
        String ny = RequestContext.words(request, "ny");
        boolean fresh = ny != null && !watched.keys().contains(ny);
        Watched offered = reader.read(fresh ? List.of(ny) : List.of(), asking);
        LocalDate since = since(request, asking);
        String here = FILE + watched.query() + (watched.keys().isEmpty() ? "?" : "&") + "lang=" + t.tag();
        PageModel frame =
                new PageModel(t, t.say("Min vecka", "My week"), asking.address(), PageModel.Section.WEEK, null);
        WeekPage page = new WeekPage(
                frame,
                FormGuard.of(request, response).word(Watched.WEEK),
                watched.keys(),
                offered.items().stream().map(WatchedItem::name).findFirst().orElse(null),
                offered.items().stream().map(WatchedItem::key).findFirst().orElse(null),
                !remembered.isEmpty() && remembered.equals(watched.keys()),
                faults(watched, offered, t),
                since.toString(),
                t.day(since),
                new WeekPages(deadlines, feed, asking, since).items(watched),
                calendars.address(watched.address()),
                ATOM + watched.query() + (watched.keys().isEmpty() ? "?" : "&") + "lang=" + t.tag(),
                calendars.webcal(here),
                here);
        return Html.ok("week.jte", page, frame, asking);
    }

    /** Adds, removes and remembers: the whole choice is sent, and the address that comes back carries it. */
    @PostMapping(Watched.WEEK)
    ModelAndView change(HttpServletRequest request, HttpServletResponse response) {
        FormGuard.check(request);
        List<String> keys = new ArrayList<>(given(request, "f"));
        String ny = RequestContext.words(request, "ny");
        if (ny != null && request.getParameter("bevaka") != null && !keys.contains(ny)) {
            keys.add(ny);
        }
        String gone = request.getParameter("bort");
        keys.removeIf(k -> k.equals(gone));
        RequestContext asking = RequestContext.of(request, visions.today());
        Watched watched = reader.read(keys, asking);
        WeekCookie.write(request, response, watched.keys());
        return SeeOther.page(watched.address());
    }

    @GetMapping(FILE)
    @Nullable
    ResponseEntity<byte[]> calendar(ServletWebRequest request) {
        Lang t = CalendarAnswer.language(request.getRequest());
        Watched watched = named(request, t);
        byte[] calendar = calendars.write(
                new CalendarRequest(t.say("Min vecka", "My week"), watched.address(), watched.scopes(), t));
        return CalendarAnswer.of(request, calendar, t, "min-vecka");
    }

    @GetMapping(ATOM)
    @Nullable
    ResponseEntity<byte[]> atom(ServletWebRequest request) {
        Lang t = CalendarAnswer.language(request.getRequest());
        Watched watched = named(request, t);
        byte[] document = feed.write(
                t.say("Min vecka", "My week"),
                ATOM + watched.query() + "&lang=" + t.tag(),
                watched.address(),
                watched.feeds(),
                t.locale());
        if (request.checkNotModified(CalendarAnswer.tag(document))) {
            return null;
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, t.tag())
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(document);
    }

    /** What the address names: a program has no browser that remembers, and nobody reads what it is told beside the calendar. */
    private Watched named(ServletWebRequest request, Lang t) {
        RequestContext asking = new RequestContext(t, false, Watched.WEEK, null, null, visions.today());
        Watched watched = reader.read(given(request.getRequest(), "f"), asking);
        if (watched.items().isEmpty()) {
            throw BadRequestException.field(t.say(
                    "f: adressen nämner inget som finns i registret, till exempel f=0764 eller f=0764/organ/ks.",
                    "f: the address names nothing that is in the register, such as f=0764 or f=0764/organ/ks."));
        }
        return watched;
    }

    private static List<WeekPage.Fault> faults(Watched watched, Watched offered, Lang t) {
        List<WeekPage.Fault> faults = new ArrayList<>();
        watched.unknown().forEach(u -> faults.add(new WeekPage.Fault("f: " + u.why(), u.key())));
        offered.unknown().forEach(u -> faults.add(new WeekPage.Fault("ny: " + u.why(), null)));
        if (watched.over() > 0) {
            faults.add(new WeekPage.Fault(
                    t.say(
                            "f: högst " + WatchedReader.MOST + " kan följas; " + watched.over() + " visas inte.",
                            "f: at most " + WatchedReader.MOST + " can be followed; " + watched.over()
                                    + " are not shown."),
                    null));
        }
        return List.copyOf(faults);
    }

    private static List<String> given(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .map(String::strip)
                        .filter(v -> !v.isEmpty())
                        .toList();
    }

    private static LocalDate since(HttpServletRequest request, RequestContext asking) {
        String written = RequestContext.words(request, "sedan");
        LocalDate today = asking.today();
        if (written == null) {
            return today.minusDays(DAYS_BACK);
        }
        Lang t = asking.speech();
        String shown = t.quoted(written.length() > LONGEST_SHOWN ? written.substring(0, LONGEST_SHOWN) + "…" : written);
        try {
            LocalDate day = LocalDate.parse(written);
            if (!day.isAfter(today) && !day.isBefore(today.minusDays(LONGEST_AGO))) {
                return day;
            }
        } catch (DateTimeException e) {
            throw BadRequestException.field("sedan: " + shown
                    + t.say(
                            " är inget datum: skriv till exempel " + today.minusDays(DAYS_BACK) + ".",
                            " is not a date: write for instance " + today.minusDays(DAYS_BACK) + "."));
        }
        throw BadRequestException.field("sedan: " + shown
                + t.say(
                        " måste vara i dag eller tidigare, högst ett år bakåt.",
                        " must be today or earlier, at most a year back."));
    }
}
