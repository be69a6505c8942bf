package se.rodatraden.pages.following;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.feeds.schemas.Described;
import se.rodatraden.feeds.schemas.EventExample;
import se.rodatraden.feeds.schemas.EventSchemas;
import se.rodatraden.feeds.schemas.EventType;
import se.rodatraden.identity.Open;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Visions;

/** What the events are, for those who build on them: all at {@code /handelser}, one kind at {@code /handelser/{type}}. */
@Controller
@Open
class EventsController {
    private final Visions visions;
    private final PublicAddress address;

    EventsController(Visions visions, PublicAddress address) {
        this.visions = visions;
        this.address = address;
    }

    @GetMapping("/handelser")
    ModelAndView all(HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        PageModel frame =
                frame(asking, asking.speech().say("Händelserna, för andra system", "The events, for other systems"));
        EventsPage page = new EventsPage(
                frame,
                address.base(),
                Described.envelope(asking.speech().locale()).parts().getFirst(),
                kinds(asking.speech(), false),
                kinds(asking.speech(), true));
        return Html.ok("events.jte", page, frame, asking);
    }

    private static List<EventsPage.Kind> kinds(Lang speech, boolean municipal) {
        return EventType.all().stream()
                .filter(t -> t.municipal() == municipal)
                .sorted(Comparator.comparing(EventType::type))
                .map(t -> new EventsPage.Kind(
                        t.type().substring(t.prefix().length()),
                        Addresses.event(t.type()),
                        Described.of(t, speech.locale()).meaning()))
                .toList();
    }

    @GetMapping("/handelser/{type}")
    ModelAndView one(@PathVariable String type, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        EventType kind = EventType.of(type).orElseThrow(NoSuchPageException::event);
        Described described = Described.of(kind, asking.speech().locale());
        int stop = described.meaning().indexOf(".");
        String heading = described.meaning().substring(0, stop);
        @Nullable EventExample example = EventExample.of(type).orElse(null);
        PageModel frame = frame(asking, heading);
        EventPage page = new EventPage(
                frame,
                heading,
                described.meaning().substring(stop + 1).strip(),
                type,
                described,
                EventSchemas.address(type),
                EventSchemas.editions().getOrDefault(type, List.of()).size(),
                "/api/events?type=" + type,
                example == null ? null : example.event(address::of).toPrettyString(),
                example != null && !example.constructed());
        return Html.ok("event.jte", page, frame, asking);
    }

    private static PageModel frame(RequestContext asking, String title) {
        return new PageModel(asking.speech(), title, asking.address(), PageModel.Section.NONE, null);
    }
}
