package se.rodatraden.pages.start;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Open;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.overview.Overview;
import se.rodatraden.views.overview.Overviews;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.words.SourceWords;
import se.rodatraden.words.Wording;
import se.rodatraden.words.erasure.ErasureWords;

/** The start page at {@code /}. It shows the day it is: another day is asked of the register. */
@Controller
@Open
class StartController {
    private static final int OVERDUE = 4;

    /** More would hide what is below them. */
    private static final int UNFOLDED = 20;

    private final Overviews overviews;
    private final Visions visions;

    StartController(Overviews overviews, Visions visions) {
        this.overviews = overviews;
        this.visions = visions;
    }

    @GetMapping("/")
    ModelAndView start(HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        Lang speech = asking.speech();
        LocalDate today = asking.today();
        Overview overview = overviews.on(today);
        PageModel frame = new PageModel(
                speech,
                speech.say("Kommuner", "Municipalities"),
                asking.address(),
                PageModel.Section.START,
                new TimeForm(speech, null, null, today, today).shownAs(overview.position()));
        List<StartPage.Line> lines =
                overview.municipalities().stream().map(m -> line(m, speech)).toList();
        int unfolded = Math.min(UNFOLDED, lines.size());
        StartPage page = new StartPage(
                frame,
                asking.time(),
                lines.subList(0, unfolded),
                lines.subList(unfolded, lines.size()),
                Stream.of(
                                section(
                                        "remisser",
                                        speech.say(
                                                "Remisser: sista svarsdag har passerat, svar är inte registrerat",
                                                "Remisses past their last day, an answer not recorded"),
                                        overview.remisses(),
                                        speech),
                                section(
                                        "hanskjutet",
                                        speech.say(
                                                "Hänskjutet: tiden har gått ut, inget återupptagande är registrerat",
                                                "Deferred, the time has run out, no resumption recorded"),
                                        overview.deferrals(),
                                        speech))
                        .filter(s -> !s.lines().isEmpty())
                        .toList());
        return Html.ok("start.jte", page, frame, asking);
    }

    private static StartPage.Line line(Overview.OfMunicipality m, Lang speech) {
        String address = Addresses.municipality(m.code());
        return new StartPage.Line(
                m.name(),
                address,
                m.visions() + speech.say(" dokument", m.visions() == 1 ? " document" : " documents"),
                last(m.last(), speech),
                count(m.remisses()),
                count(m.deferrals()),
                address + "?overdue=1");
    }

    private static @Nullable String count(int n) {
        return n == 0 ? null : String.valueOf(n);
    }

    private static StartPage.Last last(Overview.LastRecorded last, Lang speech) {
        String recorded = speech.day(last.recordedAt().atZone(SwedishDays.ZONE).toLocalDate());
        String page = Addresses.vision(last.vision());
        return switch (last.event()) {
            case null -> registered(last, page, recorded, speech);
            case VisionEvent.VisionRegistered _ -> registered(last, page, recorded, speech);
            case VisionEvent.TextsErased erasure ->
                new StartPage.Last(
                        last.title(),
                        page + "#h-" + erasure.entry(),
                        SourceWords.plain(ErasureWords.title(speech)),
                        recorded);
            case Fact fact ->
                new StartPage.Last(
                        last.title(),
                        page + "#h-" + fact.entry(),
                        SourceWords.of(speech, fact)
                                .in(
                                        Wording.isUnknown(fact.told().occurred())
                                                ? Wording.title(fact, speech.locale())
                                                : Wording.named(fact, speech.locale())),
                        recorded);
        };
    }

    private static StartPage.Last registered(Overview.LastRecorded last, String page, String recorded, Lang speech) {
        return new StartPage.Last(
                last.title(), page, SourceWords.plain(speech.say("Registrerades", "Registered")), recorded);
    }

    private static StartPage.Section section(String id, String heading, List<Overview.Overdue> overdue, Lang speech) {
        return new StartPage.Section(
                id,
                heading,
                overdue.stream()
                        .limit(OVERDUE)
                        .map(o -> new StartPage.Overdue(
                                o.title(),
                                Addresses.vision(o.vision()),
                                Municipalities.name(o.vision().municipality())
                                        .orElse(o.vision().municipality()),
                                speech.day(o.lastDay())))
                        .toList(),
                Math.max(0, overdue.size() - OVERDUE));
    }
}
