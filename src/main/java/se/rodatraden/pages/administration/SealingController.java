package se.rodatraden.pages.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.identity.SecurityLog;
import se.rodatraden.identity.signin.fresh.FreshSignIn;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.Sealer;
import se.rodatraden.time.Lang;

/** The log's key at {@code /installation/forsegling}: how the sealing is, and the form by which a new key takes over. */
@Controller
class SealingController {
    private static final String ADDRESS = AdministrationScope.EVERYWHERE + AdministrationScope.SEALING;
    private static final String ROTATE = ADDRESS + "/ny-nyckel";
    private static final int CONFLICT = HttpServletResponse.SC_CONFLICT;

    private final Sealer sealer;
    private final SealedLog log;
    private final SecurityLog security;

    SealingController(Sealer sealer, SealedLog log, SecurityLog security) {
        this.sealer = sealer;
        this.log = log;
        this.security = security;
    }

    @Needs(value = Right.ADMINISTER, everywhere = true)
    @GetMapping(ADDRESS)
    ModelAndView sealing(HttpServletRequest request, HttpServletResponse response) {
        return page(request, response, null, null);
    }

    /** Only where the word of confirmation is ticked: a new key has to be made known to everybody who checks. */
    @FreshSignIn(up = 1)
    @Needs(value = Right.ADMINISTER, everywhere = true)
    @PostMapping(ROTATE)
    ModelAndView rotate(HttpServletRequest request, HttpServletResponse response) {
        FormGuard.check(request);
        Lang t = RequestContext.speech(request);
        if (request.getParameter("confirmed") == null) {
            return page(
                    request,
                    response,
                    null,
                    t.say("Kryssa i rutan: inget har bytts.", "Tick the box: nothing was replaced."));
        }
        String key;
        try {
            key = sealer.rotate();
        } catch (IllegalStateException | DataAccessException | UncheckedIOException failed) {
            return page(request, response, null, String.valueOf(failed.getMessage()));
        }
        security.tell(SecurityEvent.LOG_KEY_ROTATED, null, Map.of("key", key));
        return page(
                request,
                response,
                t.say(
                        "En ny nyckel signerar loggen. Kopiera nyckelfilen till ett säkert ställe, och låt andra veta den nya nyckeln.",
                        "A new key signs the log. Copy the key file to a safe place, and let others know the new key."),
                null);
    }

    private ModelAndView page(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable String outcome,
            @Nullable String refused) {
        Lang t = RequestContext.speech(request);
        AdministrationScope place = AdministrationScope.of(null, t);
        PageModel frame = place.frame(t.say("Försegling", "Sealing"), AdministrationScope.SEALING);
        SealedLog.Waiting waiting = log.waiting();
        SealingPage page = new SealingPage(
                frame,
                place,
                AdministrationScope.ways(null, t),
                outcome,
                refused,
                sealer.fault(),
                waiting.since() == null
                        ? t.say("Alla händelser är förseglade.", "All events are sealed.")
                        : t.say(
                                waiting.events() + " väntar på försegling, den äldsta sedan den "
                                        + t.moment(waiting.since()) + ".",
                                waiting.events() + " wait to be sealed, the oldest since " + t.moment(waiting.since())
                                        + "."),
                log.keys().stream().map(SealedLog.KeyInLog::key).toList(),
                ROTATE,
                FormGuard.of(request, response).word(ROTATE));
        return new ModelAndView(
                new Html("sealing.jte", page, frame, refused == null ? HttpServletResponse.SC_OK : CONFLICT, true));
    }
}
