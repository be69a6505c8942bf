package se.rodatraden.pages.following;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.feeds.Followed;
import se.rodatraden.feeds.FollowedSearches;
import se.rodatraden.feeds.atom.AtomFeeds;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.BadRequestException;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.vision.VisionController;
import se.rodatraden.time.Lang;

/** Reads what is followed out of an address or a form, and says what it is called. */
@Component
class FollowedNames {
    private static final int LONGEST_SEARCH = 500;

    private final AtomFeeds names;
    private final FollowedSearches searches;

    FollowedNames(AtomFeeds names, FollowedSearches searches) {
        this.names = names;
        this.searches = searches;
    }

    /** Its name; a page that there is not where it is not in the register. */
    String of(Followed followed, Lang t) {
        String search = followed.search();
        if (search != null) {
            return searches.name(search, t)
                    .orElseThrow(() -> BadRequestException.field(t.say(
                            "search: adressen är ingen sökning i registret som kan följas. Sök i registret och följ därifrån.",
                            "search: the address is not a search of the register that can be followed. Search the register"
                                    + " and follow from there.")));
        }
        String name = names.title(followed, t.locale());
        if (name == null) {
            throw followed.body() != null ? NoSuchPageException.body() : NoSuchPageException.vision(true);
        }
        return name;
    }

    /** The same of what is followed already: a search that can no longer be made is told by its address, so that it can be ended. */
    String kept(Followed followed, Lang t) {
        String search = followed.search();
        return search == null ? of(followed, t) : searches.name(search, t).orElse(search);
    }

    /** What the address or the form names; null where it names nothing. */
    static @Nullable Followed read(HttpServletRequest request) {
        String search = request.getParameter("search");
        if (search != null && !search.isBlank()) {
            return Followed.search(search.length() > LONGEST_SEARCH ? "" : search.strip());
        }
        String code = RequestContext.words(request, "municipality");
        String body = RequestContext.words(request, "body");
        String vision = RequestContext.words(request, "vision");
        if (code == null) {
            return null;
        }
        if (Municipalities.name(code).isEmpty()) {
            throw NoSuchPageException.municipality();
        }
        if (vision != null) {
            return Followed.vision(VisionController.id(code, vision));
        }
        return body == null ? Followed.municipality(code) : Followed.body(code, body);
    }
}
