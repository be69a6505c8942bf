package se.rodatraden.pages.following;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.feeds.Followed;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.feeds.atom.AtomFeeds;
import se.rodatraden.identity.Open;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.vision.VisionController;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Visions;

/**
 * The page beside each feed, at {@code …/flode}. The feed's own address always answers with Atom: were it to answer browsers with a page, every
 * cache on the way would have to keep the two apart, and style sheets for feeds (XSLT) are being removed from browsers.
 */
@Controller
@Open
class FeedPageController {
    private static final int LATEST = 10;

    private final AtomFeeds feeds;
    private final PublicAddress site;
    private final Visions visions;

    FeedPageController(AtomFeeds feeds, PublicAddress site, Visions visions) {
        this.feeds = feeds;
        this.site = site;
        this.visions = visions;
    }

    @GetMapping("/kommun/{code}/flode")
    ModelAndView municipality(@PathVariable String code, HttpServletRequest request) {
        return page(Followed.municipality(known(code)), request);
    }

    @GetMapping("/kommun/{code}/visioner/{name}/flode")
    ModelAndView vision(@PathVariable String code, @PathVariable String name, HttpServletRequest request) {
        Followed vision = Followed.vision(VisionController.id(code, name));
        if (!feeds.exists(vision)) {
            throw NoSuchPageException.vision(true);
        }
        return page(vision, request);
    }

    @GetMapping("/kommun/{code}/organ/{id}/flode")
    ModelAndView body(@PathVariable String code, @PathVariable String id, HttpServletRequest request) {
        Followed body = Followed.body(known(code), id);
        if (!feeds.exists(body)) {
            throw NoSuchPageException.body();
        }
        return page(body, request);
    }

    private static String known(String code) {
        if (Municipalities.name(code).isEmpty()) {
            throw NoSuchPageException.municipality();
        }
        return code;
    }

    private ModelAndView page(Followed followed, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        Lang t = asking.speech();
        String name = feeds.title(followed, t.locale());
        if (name == null) {
            throw NoSuchPageException.vision(true);
        }
        PageModel frame = new PageModel(
                t,
                t.say("Atom-flöde: ", "Atom feed: ") + name,
                asking.address(),
                PageModel.Section.NONE,
                null,
                followed);
        String path = followed.feed() + "?lang=" + t.tag();
        FeedPage page = new FeedPage(
                frame,
                name,
                followed.page(),
                site.of(path),
                path,
                feeds.latest(followed, LATEST, t.locale()).stream()
                        .map(e -> line(e, t))
                        .toList());
        return Html.ok("feed.jte", page, frame, asking);
    }

    private static FeedPage.Line line(AtomFeeds.Latest e, Lang t) {
        return new FeedPage.Line(
                e.text().subject(),
                e.text().title(),
                e.text().page(),
                t.say("Registrerad den ", "Recorded on ") + t.moment(e.recorded()),
                e.text().rows().stream()
                        .map(row -> row.label().isEmpty() ? row.text() : row.label() + ": " + row.text())
                        .toList(),
                e.text().source());
    }
}
