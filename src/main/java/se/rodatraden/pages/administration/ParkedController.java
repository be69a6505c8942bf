package se.rodatraden.pages.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.rows.ParkedVisions;
import se.rodatraden.vision.value.VisionId;

/** The page of visions whose rows could not be made: {@code /installation/stannade}, or a municipality's. */
@Controller
class ParkedController {
    private static final String MUNICIPAL = "/kommun/{code}" + AdministrationScope.PARKED;
    private static final String WHOLE = AdministrationScope.EVERYWHERE + AdministrationScope.PARKED;
    private static final String RETRY = "/forsok";

    private final ParkedVisions parked;

    ParkedController(ParkedVisions parked) {
        this.parked = parked;
    }

    @Needs(value = Right.ADMINISTER, everywhere = true)
    @GetMapping({MUNICIPAL, WHOLE})
    ModelAndView parked(
            @PathVariable(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return list(code, request, response, null);
    }

    @Needs(value = Right.ADMINISTER, everywhere = true)
    @PostMapping({MUNICIPAL + RETRY, WHOLE + RETRY})
    ModelAndView retry(
            @PathVariable(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormGuard.check(request);
        Lang speech = RequestContext.speech(request);
        String asked = RequestContext.words(request, "vision");
        VisionId vision = parked.list(code).stream()
                .map(ParkedVisions.Parked::vision)
                .filter(v -> v.toString().equals(asked))
                .findFirst()
                .orElse(null);
        boolean shown = vision == null || parked.retry(vision);
        return list(
                code,
                request,
                response,
                shown
                        ? speech.say("Visionen visas igen.", "The vision is shown again.")
                        : speech.say(
                                "Det gick inte nu heller. Felet står nedan.",
                                "It failed again. The fault is given below."));
    }

    private ModelAndView list(
            @Nullable String code, HttpServletRequest request, HttpServletResponse response, @Nullable String outcome) {
        Lang speech = RequestContext.speech(request);
        AdministrationScope place = AdministrationScope.of(code, speech);
        String address = place.root() + AdministrationScope.PARKED + RETRY;
        String word = FormGuard.of(request, response).word(address);
        PageModel frame = place.frame(speech.say("Stannade visioner", "Parked visions"), AdministrationScope.PARKED);
        ParkedPage page = new ParkedPage(
                frame,
                place,
                AdministrationScope.ways(code, speech),
                parked.list(code).stream()
                        .map(p -> line(p, speech, address, word))
                        .toList(),
                outcome);
        return new ModelAndView(new Html("parked.jte", page, frame, HttpServletResponse.SC_OK, false));
    }

    private static ParkedPage.Line line(ParkedVisions.Parked p, Lang speech, String retry, String word) {
        String vision = p.vision().toString();
        String page = Addresses.vision(p.vision(), null, null);
        return new ParkedPage.Line(
                vision,
                name(p),
                page,
                fault(p.kind(), speech),
                advice(p.kind(), speech),
                speech.say("Sedan den ", "Since ") + speech.moment(p.since())
                        + speech.say(", senaste försök den ", ", last tried ") + speech.moment(p.tried())
                        + speech.say(", vid händelse ", ", at event ") + p.position() + ".",
                p.fault(),
                retry,
                word);
    }

    private static String name(ParkedVisions.Parked p) {
        String code = p.vision().municipality();
        return p.title() == null
                ? p.vision().toString()
                : p.title() + ", " + Municipalities.name(code).orElse(code);
    }

    private static String advice(String kind, Lang speech) {
        return switch (kind) {
            case "UNREADABLE" ->
                speech.say(
                        "Händelsen är troligen registrerad av en nyare version av programmet. Uppdatera den som visar detta.",
                        "The event was probably recorded by a newer version of the program. Update the one that shows this.");
            case "TOO_LARGE" ->
                speech.say(
                        "Rätta eller stryk posten med den långa texten eller det stora talet, så görs ett nytt försök.",
                        "Correct or strike the entry with the long text or the large number, and it is tried again.");
            default ->
                speech.say(
                        "Försök igen. Hjälper det inte, skicka felets text till den som underhåller programmet. Inget"
                                + " registrerat går förlorat under tiden.",
                        "Try again. If it does not help, send the text of the fault to those who maintain the program. Nothing"
                                + " recorded is lost meanwhile.");
        };
    }

    private static String fault(String kind, Lang speech) {
        return switch (kind) {
            case "UNREADABLE" -> speech.say("En händelse kan inte läsas.", "An event cannot be read.");
            case "TOO_LARGE" ->
                speech.say(
                        "En text eller ett tal är för stort för databasen.",
                        "A text or a number is too large for the database.");
            case "REFUSED" -> speech.say("Databasen tog inte emot uppgifterna.", "The database refused the rows.");
            default -> speech.say("Ett fel i programmet.", "A fault in the program.");
        };
    }
}
