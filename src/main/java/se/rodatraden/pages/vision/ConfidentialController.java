package se.rodatraden.pages.vision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Confidential;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.FactText;
import se.rodatraden.words.Wording;

/** The page with the real text under confidentiality marks, for those who may read it: {@code …/visioner/ny-vision/sekretess}. */
@Controller
class ConfidentialController {
    private final Confidential confidential;
    private final Visions visions;

    ConfidentialController(Confidential confidential, Visions visions) {
        this.confidential = confidential;
        this.visions = visions;
    }

    @Needs({Right.READ_CONFIDENTIAL, Right.READ_OWN_BODIES})
    @GetMapping("/kommun/{code}/visioner/{name}" + Navigation.CONFIDENTIAL)
    ModelAndView texts(@PathVariable String code, @PathVariable String name, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        Lang speech = asking.speech();
        VisionId id = VisionController.id(code, name);
        List<Confidential.Text> texts = confidential.of(id).orElseThrow(() -> NoSuchPageException.vision(true));
        String title = visions.find(id, null, null)
                .orElseThrow(() -> NoSuchPageException.vision(true))
                .title();
        String own = Addresses.vision(id);
        PageModel frame = new PageModel(
                speech,
                speech.say("Sekretess: ", "Confidential: ") + title,
                own + Navigation.CONFIDENTIAL,
                PageModel.Section.NONE,
                null);
        ConfidentialPage page = new ConfidentialPage(
                frame, own, title, texts.stream().map(t -> entry(t, speech)).toList());
        return Html.ok("confidential.jte", page, frame, asking);
    }

    private static ConfidentialPage.Entry entry(Confidential.Text t, Lang speech) {
        Fact fact = t.fact();
        FactText text = Wording.fact(fact, speech.locale());
        return new ConfidentialPage.Entry(
                fact.entry(),
                text.title(),
                Wording.date(fact.told().occurred(), speech.locale()),
                Wording.body(fact.told().body(), speech.locale()),
                t.marks().stream()
                        .map(m -> Wording.confidential(m, speech.locale()))
                        .toList(),
                text.wording(),
                text.lines(),
                fact.told().note(),
                fact.told().sources().stream()
                        .map(s -> VisionPage.SourceLine.of(s, speech))
                        .toList());
    }
}
