package se.rodatraden.pages.following;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.feeds.Followed;
import se.rodatraden.feeds.digest.Digests;
import se.rodatraden.feeds.digest.FollowRequest;
import se.rodatraden.feeds.digest.Following;
import se.rodatraden.feeds.digest.Frequency;
import se.rodatraden.feeds.digest.MailAddress;
import se.rodatraden.identity.Open;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.NoticePage;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.Register;

/**
 * Following by e-mail: the form at {@code /folj?municipality=0764&vision=ny-vision}, and the pages that the mails lead to. A page that is
 * only looked at changes nothing; a button does.
 */
@Controller
@Open
class FollowController {
    private static final int INVALID = 422;
    private static final int TOO_MANY = 429;
    private static final int OFF = 503;

    private final Digests digests;
    private final FollowedNames names;
    private final Register register;
    private final Visions visions;

    FollowController(Digests digests, FollowedNames names, Register register, Visions visions) {
        this.digests = digests;
        this.names = names;
        this.register = register;
        this.visions = visions;
    }

    @GetMapping("/folj")
    ModelAndView form(HttpServletRequest request, HttpServletResponse response) {
        return form(request, response, "", null, 200);
    }

    private ModelAndView form(
            HttpServletRequest request,
            HttpServletResponse response,
            String email,
            @Nullable String fault,
            int status) {
        RequestContext asking = asking(request);
        Lang speech = asking.speech();
        Followed followed = FollowedNames.read(request);
        String name = followed == null ? null : names.of(followed, speech);
        String title = speech.say("Få ändringar som e-post", "Get changes by e-mail");
        PageModel frame = frame(asking, name == null ? title : title + ": " + name, followed);
        FollowPage page = new FollowPage(
                frame,
                name,
                followed,
                followed == null ? "/" : followed.page(),
                digests.offered(),
                FormGuard.of(request, response).word("/folj"),
                email,
                fault,
                "DAILY".equals(request.getParameter("frequency")),
                followed != null
                        ? List.of()
                        : register.municipalities().stream()
                                .map(m ->
                                        new NavigationLink(m.name(), Addresses.follow(Followed.municipality(m.code()))))
                                .toList());
        return shown("follow-form.jte", page, frame, status, asking);
    }

    @PostMapping("/folj")
    ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
        RequestContext asking = asking(request);
        Lang speech = asking.speech();
        FormGuard.check(request);
        Followed followed = FollowedNames.read(request);
        if (followed == null) {
            return form(request, response, "", null, INVALID);
        }
        String written = Optional.ofNullable(request.getParameter("email")).orElse("");
        Optional<MailAddress> address = MailAddress.of(written);
        if (address.isEmpty()) {
            return form(
                    request,
                    response,
                    written.length() > 300 ? "" : written,
                    speech.say(
                            "Skriv en e-postadress, till exempel namn@exempel.se.",
                            "Write one e-mail address, for instance name@example.com."),
                    INVALID);
        }
        names.of(followed, speech);
        Frequency frequency = "DAILY".equals(request.getParameter("frequency")) ? Frequency.DAILY : Frequency.WEEKLY;
        return switch (digests.ask(new FollowRequest(address.get(), followed, frequency, speech.locale()))) {
            case TAKEN ->
                notice(
                        asking,
                        200,
                        speech.say("Titta i din e-post", "Check your e-mail"),
                        speech.say(
                                "Om adressen kan ta emot e-post kommer ett meddelande inom kort. Inget mer skickas förrän du har bekräftat i det."
                                        + " Länken gäller i två dygn; därefter glöms adressen.",
                                "If the address can receive mail, a message will come shortly. Nothing more is sent until you have"
                                        + " confirmed in it. The link works for two days; after that the address is forgotten."),
                        followed,
                        "");
            case TOO_MANY ->
                notice(
                        asking,
                        TOO_MANY,
                        speech.say("Försök igen om en timme", "Try again in an hour"),
                        speech.say(
                                "Ovanligt många har bett om e-post den senaste timmen, så just nu tas inga fler emot.",
                                "Unusually many have asked for e-mail in the last hour, so no more requests are accepted just now."),
                        followed,
                        "");
            case OFF -> form(request, response, written, null, OFF);
        };
    }

    @GetMapping("/folj/bekrafta")
    ModelAndView confirm(HttpServletRequest request) {
        RequestContext asking = asking(request);
        Lang speech = asking.speech();
        Following f = digests.find(token(request)).orElse(null);
        if (f == null) {
            return gone(asking);
        }
        String name = names.kept(f.followed(), speech);
        return notice(
                asking,
                200,
                speech.say("Bevaka ", "Follow ") + name,
                speech.say(
                        "Tryck på knappen för att få ändringar till adressen som meddelandet kom till.",
                        "Press the button to get changes sent to the address that the message came to."),
                f.followed(),
                speech.say("Ja, jag vill följa", "Yes, I want to follow"));
    }

    @PostMapping("/folj/bekrafta")
    ModelAndView confirmed(HttpServletRequest request) {
        RequestContext asking = asking(request);
        Lang speech = asking.speech();
        return digests.confirm(token(request))
                .map(f -> notice(
                        asking,
                        200,
                        speech.say("Du bevakar ", "You follow ") + names.kept(f.followed(), speech),
                        speech.say(
                                "Nästa meddelande kommer när något har registrerats. Varje meddelande har en länk för att sluta.",
                                "The next message comes when something has been recorded. Each has a link to stop."),
                        f.followed(),
                        ""))
                .orElseGet(() -> gone(asking));
    }

    @GetMapping("/folj/avsluta")
    ModelAndView end(HttpServletRequest request) {
        RequestContext asking = asking(request);
        Lang speech = asking.speech();
        Following f = digests.find(token(request)).orElse(null);
        if (f == null) {
            return gone(asking);
        }
        return notice(
                asking,
                200,
                speech.say("Sluta följa ", "Stop following ") + names.kept(f.followed(), speech),
                speech.say(
                        "Tryck på knappen så kommer inga fler meddelanden, och adressen glöms.",
                        "Press the button and no more messages come, and the address is forgotten."),
                f.followed(),
                speech.say("Sluta följa", "Stop following"));
    }

    /** Also what a mail program sends by itself when its reader presses its own button (RFC 8058); the token is all that is asked for. */
    @PostMapping("/folj/avsluta")
    ModelAndView ended(HttpServletRequest request) {
        RequestContext asking = asking(request);
        Lang speech = asking.speech();
        digests.end(token(request));
        return notice(
                asking,
                200,
                speech.say("Du bevakar inte längre", "You no longer follow"),
                speech.say(
                        "Inga fler brev kommer, och adressen är glömd.",
                        "No more letters come, and the address is forgotten."),
                null,
                "");
    }

    private static ModelAndView gone(RequestContext asking) {
        Lang speech = asking.speech();
        return notice(
                asking,
                404,
                speech.say("Länken gäller inte längre", "The link no longer works"),
                speech.say(
                        "Antingen är det redan avslutat, eller så bekräftades det inte inom två dygn. Adressen är glömd. Vill du följa,"
                                + " så be om det på nytt.",
                        "It is ended already, or it was not confirmed within two days. The address is forgotten. If you want to"
                                + " follow, ask again."),
                null,
                "");
    }

    private static ModelAndView notice(
            RequestContext asking,
            int status,
            String heading,
            String text,
            @Nullable Followed followed,
            String button) {
        Lang speech = asking.speech();
        PageModel frame = frame(asking, heading, null);
        NoticePage page = new NoticePage(
                frame,
                heading,
                text,
                button.isEmpty() ? null : button,
                asking.address(),
                followed == null
                        ? new NavigationLink(speech.say("Till startsidan", "To the start page"), "/")
                        : new NavigationLink(speech.say("Till det du bevakar", "To what you follow"), followed.page()));
        return shown("notice.jte", page, frame, status, asking);
    }

    private static ModelAndView shown(
            String template, Object page, PageModel frame, int status, RequestContext asking) {
        return new ModelAndView(new Html(template, page, frame, status, asking.chosen()));
    }

    private static PageModel frame(RequestContext asking, String title, @Nullable Followed followed) {
        return new PageModel(asking.speech(), title, asking.address(), PageModel.Section.NONE, null, followed);
    }

    private RequestContext asking(HttpServletRequest request) {
        return RequestContext.of(request, visions.today());
    }

    private static String token(HttpServletRequest request) {
        String token = request.getParameter("token");
        return token == null ? "" : token;
    }
}
