package se.rodatraden.pages.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Open;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.MunicipalityCard;
import se.rodatraden.views.register.Register;
import se.rodatraden.views.register.RegisterQuery;
import se.rodatraden.views.register.RegisterRow;
import se.rodatraden.words.situation.AlertWords;

/** The start page at {@code /}. */
@Controller
@Open
class StartController {
    private static final int DOCUMENTS = 300;
    private static final int ON_A_CARD = 5;
    private static final int WATCHES = 6;

    private final Register register;
    private final Visions visions;

    StartController(Register register, Visions visions) {
        this.register = register;
        this.visions = visions;
    }

    @GetMapping("/")
    ModelAndView start(HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        Lang speech = asking.speech();
        RegisterQuery all = new RegisterQuery(
                null, asking.time().day(), asking.knownAt(), null, null, null, null, false, null, DOCUMENTS);
        List<RegisterRow> rows = register.list(all).items();
        Map<String, List<RegisterRow>> byMunicipality =
                rows.stream().collect(Collectors.groupingBy(r -> r.vision().municipality()));
        List<StartPage.Card> cards = register.municipalities().stream()
                .map(m -> card(m, byMunicipality.getOrDefault(m.code(), List.of()), asking))
                .toList();
        List<StartPage.Watch> watches = rows.stream()
                .flatMap(r -> r.alerts().stream()
                        .map(a -> new StartPage.Watch(
                                RegisterLines.line(r, asking), AlertWords.of(a, r.snapshot(), speech.locale()))))
                .limit(WATCHES)
                .toList();
        PageModel frame = new PageModel(
                speech,
                speech.say("Kommuner", "Municipalities"),
                asking.address(),
                PageModel.Section.START,
                asking.time().shownAs(register.position()));
        return Html.ok("start.jte", new StartPage(frame, cards, watches, cards.isEmpty()), frame, asking);
    }

    private static StartPage.Card card(MunicipalityCard m, List<RegisterRow> rows, RequestContext asking) {
        List<RegisterPage.Line> lines = rows.stream()
                .limit(ON_A_CARD)
                .map(r -> RegisterLines.line(r, asking))
                .toList();
        return new StartPage.Card(
                m.name(),
                Addresses.municipality(m.code()),
                asking.speech().day(m.recordedAt().atZone(SwedishDays.ZONE).toLocalDate()),
                lines,
                Math.max(0, m.visions() - lines.size()));
    }
}
