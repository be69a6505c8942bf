package se.rodatraden.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Right;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.time.Lang;

/**
 * What is administered on a page: a municipality, or the whole installation.
 *
 * @param municipality the four-digit code, or {@link Grant#EVERYWHERE}
 * @param root the address that the pages of it are under
 */
public record AdministrationScope(Lang speech, String municipality, String name, String root) {
    public static final String EVERYWHERE = "/installation";
    public static final String ROLES = "/roller";
    public static final String KEYS = "/nycklar";
    public static final String ERASURE = "/gallring";
    public static final String LOG = "/sakerhetslogg";
    public static final String PARKED = "/stannade";
    public static final String REPORTS = "/rapporter";
    public static final String REBUILD = "/ombyggnad";
    public static final String SEALING = "/forsegling";

    private static final Pattern OF_MUNICIPALITY = Pattern.compile("/kommun/([0-9]{4})/");

    public static AdministrationScope of(@Nullable String code, Lang speech) {
        return code == null
                ? new AdministrationScope(
                        speech,
                        Grant.EVERYWHERE,
                        speech.say("Hela installationen", "The whole installation"),
                        EVERYWHERE)
                : new AdministrationScope(
                        speech,
                        code,
                        Municipalities.name(code).orElseThrow(NoSuchPageException::municipality),
                        Addresses.municipality(code));
    }

    public boolean everywhere() {
        return municipality.equals(Grant.EVERYWHERE);
    }

    /** Where the way up leads; null where there is none. */
    public @Nullable String up() {
        return everywhere() ? null : root;
    }

    public PageModel frame(String title, String page) {
        return new PageModel(speech, title + " – " + name, root + page, PageModel.Section.NONE, null);
    }

    /** The pages of administration that the one who asks may read. */
    public static List<NavigationLink> ways(@Nullable String code, Lang speech) {
        AdministrationScope place = of(code, speech);
        Actor actor = CurrentActor.now();
        List<NavigationLink> ways = new ArrayList<>();
        if (code != null && actor.known() && actor.may(Right.RECORD, place.municipality)) {
            ways.add(new NavigationLink(
                    speech.say("Registrera en vision", "Register a vision"), Addresses.newVision(code)));
            ways.add(new NavigationLink(
                    speech.say("Uppgifter om kommunen", "Entries on the municipality"),
                    Addresses.municipalEntries(code)));
            ways.add(new NavigationLink(
                    speech.say("Läs in ett dokument", "Import a document"), Addresses.importing(code)));
        }
        if (code != null && actor.known() && actor.may(Right.ERASE, place.municipality)) {
            ways.add(new NavigationLink(speech.say("Gallring", "Erasure"), place.root + ERASURE));
        }
        if (actor.known() && actor.may(Right.SEE_ROLES, place.municipality)) {
            ways.add(new NavigationLink(speech.say("Roller", "Roles"), place.root + ROLES));
            ways.add(new NavigationLink(speech.say("Nycklar", "Keys"), place.root + KEYS));
        }
        if (actor.known() && actor.may(Right.AUDIT, place.municipality)) {
            ways.add(new NavigationLink(speech.say("Säkerhetslogg", "Security log"), place.root + LOG));
        }
        if (actor.known() && actor.may(Right.ADMINISTER, place.municipality)) {
            ways.add(new NavigationLink(speech.say("Stannade visioner", "Parked visions"), place.root + PARKED));
        }
        if (place.everywhere() && actor.known() && actor.may(Right.ADMINISTER, Grant.EVERYWHERE)) {
            ways.add(new NavigationLink(speech.say("Rapporterade brister", "Reported faults"), place.root + REPORTS));
            ways.add(new NavigationLink(speech.say("Ombyggnad", "Rebuild"), place.root + REBUILD));
            ways.add(new NavigationLink(speech.say("Försegling", "Sealing"), place.root + SEALING));
        }
        return ways;
    }

    /** The same for the municipality that a page is of. */
    public static List<NavigationLink> around(PageModel page) {
        Matcher of = OF_MUNICIPALITY.matcher(page.address());
        return of.lookingAt() ? ways(of.group(1), page.speech()) : List.of();
    }

    /** To the page that shows what was done. */
    public ModelAndView seeOther(String page) {
        return SeeOther.page(root + page);
    }
}
