package se.rodatraden.pages.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.rebuild.Rebuild;
import se.rodatraden.views.rebuild.RebuildState;

/** The page of the rebuild of the read models: {@code /installation/ombyggnad}. */
@Controller
class RebuildController {
    private static final String PAGE = AdministrationScope.EVERYWHERE + AdministrationScope.REBUILD;
    private static final String START = "start";
    private static final String PAUSE = "pause";
    private static final String RESUME = "resume";
    private static final String CANCEL = "cancel";

    private final Rebuild rebuild;

    RebuildController(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Needs(value = Right.ADMINISTER, everywhere = true)
    @GetMapping(PAGE)
    ModelAndView state(HttpServletRequest request, HttpServletResponse response) {
        Lang speech = RequestContext.speech(request);
        AdministrationScope place = AdministrationScope.of(null, speech);
        PageModel frame = place.frame(
                speech.say("Ombyggnad av registret", "Rebuild of the register"), AdministrationScope.REBUILD);
        RebuildState state = rebuild.state();
        RebuildPage page = new RebuildPage(
                frame,
                place,
                AdministrationScope.ways(null, speech),
                sentences(state, speech),
                share(state),
                orders(state, speech),
                PAGE,
                FormGuard.of(request, response).word(PAGE));
        return new ModelAndView(new Html("rebuild.jte", page, frame, HttpServletResponse.SC_OK, false));
    }

    @Needs(value = Right.ADMINISTER, everywhere = true)
    @PostMapping(PAGE)
    ModelAndView order(HttpServletRequest request) {
        FormGuard.check(request);
        String order = RequestContext.words(request, "order");
        if (START.equals(order)) {
            rebuild.start();
        } else if (PAUSE.equals(order)) {
            rebuild.pause();
        } else if (RESUME.equals(order)) {
            rebuild.resume();
        } else if (CANCEL.equals(order)) {
            rebuild.cancel();
        }
        return AdministrationScope.of(null, RequestContext.speech(request)).seeOther(AdministrationScope.REBUILD);
    }

    private static List<String> sentences(RebuildState s, Lang t) {
        List<String> sentences = new ArrayList<>();
        switch (s.phase()) {
            case READING -> sentences.add(reading(s, t));
            case SEARCH ->
                sentences.add(t.say(
                        "Det nya registret visas. Sökningen fylls på: " + number(s.searchable(), t) + " av "
                                + number(s.visions(), t) + " dokument kan hittas, de senast registrerade först.",
                        "The new register is shown. The search is being filled in: " + number(s.searchable(), t)
                                + " of " + number(s.visions(), t)
                                + " documents can be found, those registered last first."));
            case DONE -> sentences.add(t.say("Ingen ombyggnad pågår.", "No rebuild is under way."));
        }
        moment(
                sentences,
                t.say("Den började den ", "It began on "),
                s.phase() == RebuildState.Phase.DONE ? null : s.started(),
                t);
        moment(sentences, t.say("Den senaste blev klar den ", "The last one was finished on "), s.finished(), t);
        if (s.interrupted()) {
            sentences.add(
                    s.phase() == RebuildState.Phase.READING
                            ? t.say(
                                    "Den avbröts när programmet stannade eller förlorade databasen, och börjar om vid nästa start"
                                            + " eller om du startar den.",
                                    "It was interrupted when the program stopped or lost the database, and begins again at the"
                                            + " next start, or if you start it.")
                            : t.say(
                                    "Den avbröts när programmet stannade eller förlorade databasen, och fortsätter inom en halv"
                                            + " minut.",
                                    "It was interrupted when the program stopped or lost the database, and continues within half a"
                                            + " minute."));
        } else if (s.phase() == RebuildState.Phase.READING && s.cancelled()) {
            sentences.add(t.say("Den avbryts vid sitt nästa steg.", "It is cancelled at its next step."));
        } else if (s.paused()) {
            sentences.add(
                    s.phase() == RebuildState.Phase.READING
                            ? t.say(
                                    "Den är pausad. En del av händelserna som den har börjat läsa läser den klart först.",
                                    "It is paused. A part of the events that it has begun to read is read to its end first.")
                            : t.say("Den är pausad.", "It is paused."));
        }
        return sentences;
    }

    private static String reading(RebuildState s, Lang t) {
        if (s.events() == 0) {
            return t.say("Ombyggnaden börjar.", "The rebuild begins.");
        }
        String read = number(s.read(), t);
        String all = number(s.events(), t);
        if (s.interrupted()) {
            return t.say(
                    "Ett nytt register blev inte klart: " + read + " av " + all
                            + " händelser lästes. Det nuvarande visas.",
                    "A new register was not finished: " + read + " of " + all
                            + " events were read. The present one is shown.");
        }
        return s.read() < s.events()
                ? t.say(
                        "Ett nytt register byggs av händelserna: " + read + " av " + all
                                + " är lästa. Det nuvarande visas tills det nya är klart.",
                        "A new register is being built from the events: " + read + " of " + all
                                + " have been read. The present one is shown until the new one is ready.")
                : t.say(
                        "Alla " + all + " händelser är lästa. Det nya registret visas så snart det är sorterat och har"
                                + " det som har registrerats under tiden.",
                        "All " + all + " events have been read. The new register is shown as soon as it is sorted and"
                                + " has what was recorded meanwhile.");
    }

    private static void moment(List<String> sentences, String what, @Nullable Instant at, Lang t) {
        if (at != null) {
            sentences.add(what + t.moment(at) + ".");
        }
    }

    private static RebuildPage.@Nullable Share share(RebuildState s) {
        return switch (s.phase()) {
            case READING -> new RebuildPage.Share(s.read(), Math.max(1, s.events()));
            case SEARCH -> new RebuildPage.Share(s.searchable(), Math.max(1, s.visions()));
            case DONE -> null;
        };
    }

    private static List<RebuildPage.Order> orders(RebuildState s, Lang t) {
        RebuildPage.Order start = new RebuildPage.Order(START, t.say("Bygg om registret", "Rebuild the register"));
        RebuildPage.Order cancel = new RebuildPage.Order(CANCEL, t.say("Avbryt", "Cancel"));
        RebuildPage.Order pause = s.paused()
                ? new RebuildPage.Order(RESUME, t.say("Fortsätt", "Resume"))
                : new RebuildPage.Order(PAUSE, t.say("Pausa", "Pause"));
        return switch (s.phase()) {
            case READING -> {
                if (s.interrupted()) {
                    yield List.of(start, cancel);
                }
                yield s.cancelled() ? List.of() : List.of(pause, cancel);
            }
            case SEARCH -> List.of(pause);
            case DONE -> List.of(start);
        };
    }

    private static String number(long n, Lang t) {
        return n < 10_000 && t == Lang.SWEDISH
                ? Long.toString(n)
                : String.format(Locale.ENGLISH, "%,d", n).replace(",", t.say("\u00a0", ","));
    }
}
