package se.rodatraden.pages.register;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Open;
import se.rodatraden.identity.Right;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.MunicipalityCard;
import se.rodatraden.views.register.Register;

/** The way to any municipality, {@code /kommuner?q=Alvesta}: also to one that the register knows nothing of yet. */
@Controller
@Open
class MunicipalitiesController {
    private static final Comparator<String> SWEDISH =
            Comparator.comparing(Function.identity(), Collator.getInstance(Locale.of("sv"))::compare);

    /** One who may record for more has no use of a list of them. */
    private static final int MOST_OWN = 20;

    private final Register register;
    private final Visions visions;

    MunicipalitiesController(Register register, Visions visions) {
        this.register = register;
        this.visions = visions;
    }

    @GetMapping("/kommuner")
    ModelAndView municipalities(HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        Lang speech = asking.speech();
        String q = Objects.requireNonNullElse(RequestContext.words(request, "q"), "");
        Map<String, Integer> recorded = register.municipalities().stream()
                .collect(Collectors.toMap(MunicipalityCard::code, MunicipalityCard::visions));
        MunicipalitiesPage page = new MunicipalitiesPage(
                new PageModel(
                        speech,
                        speech.say("Hitta en kommun", "Find a municipality"),
                        asking.address(),
                        PageModel.Section.START,
                        null),
                q,
                Municipalities.all().values().stream().sorted(SWEDISH).toList(),
                q.isEmpty() ? List.of() : lines(found(q), recorded, speech),
                lines(recorded.keySet().stream(), recorded, speech),
                lines(own(), recorded, speech));
        return Html.ok("municipalities.jte", page, page.frame(), asking);
    }

    /** By code, or by a part of the name in small letters or large. */
    static Stream<String> found(String q) {
        String words = q.toLowerCase(Locale.ROOT).replaceFirst("s? kommun$", "");
        return Municipalities.all().entrySet().stream()
                .filter(m -> m.getKey().equals(q)
                        || m.getValue().toLowerCase(Locale.ROOT).contains(words))
                .map(Map.Entry::getKey);
    }

    private static Stream<String> own() {
        Actor actor = CurrentActor.now();
        List<String> own = actor.known()
                ? Municipalities.all().keySet().stream()
                        .filter(code -> actor.may(Right.RECORD, code))
                        .toList()
                : List.of();
        return own.size() > MOST_OWN ? Stream.of() : own.stream();
    }

    private static List<MunicipalitiesPage.Line> lines(
            Stream<String> codes, Map<String, Integer> recorded, Lang speech) {
        return codes.map(code -> line(code, recorded.getOrDefault(code, 0), speech))
                .sorted(Comparator.comparing(MunicipalitiesPage.Line::name, SWEDISH))
                .toList();
    }

    private static MunicipalitiesPage.Line line(String code, int visions, Lang speech) {
        return new MunicipalitiesPage.Line(
                code,
                Municipalities.name(code).orElse(code),
                Addresses.municipality(code),
                visions == 0
                        ? speech.say("inget dokument är registrerat", "no document is recorded")
                        : visions == 1
                                ? speech.say("1 dokument", "1 document")
                                : visions + speech.say(" dokument", " documents"),
                record(code));
    }

    private static @Nullable String record(String code) {
        Actor actor = CurrentActor.now();
        return actor.known() && actor.may(Right.RECORD, code) ? Addresses.municipalEntries(code) : null;
    }
}
