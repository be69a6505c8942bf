package se.rodatraden.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.views.Confidential;
import se.rodatraden.views.FactText;
import se.rodatraden.views.Visions;
import se.rodatraden.views.Wording;
import se.rodatraden.vision.Fact;
import se.rodatraden.vision.VisionId;

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
    @GetMapping("/kommun/{code}/visioner/{name}" + Ways.CONFIDENTIAL)
    ModelAndView texts(@PathVariable String code, @PathVariable String name, HttpServletRequest request) {
        Asking asking = Asking.of(request, visions.today());
        Speech speech = asking.speech();
        VisionId id = VisionController.id(code, name);
        List<Confidential.Text> texts = confidential.of(id).orElseThrow(() -> NoSuchPageException.vision(true));
        String title = visions.find(id, null, null)
                .orElseThrow(() -> NoSuchPageException.vision(true))
                .title();
        String own = Addresses.vision(id);
        Frame frame = new Frame(
                speech,
                speech.say("Sekretess: ", "Confidential: ") + title,
                own + Ways.CONFIDENTIAL,
                Frame.Section.NONE,
                null);
        ConfidentialPage page = new ConfidentialPage(
                frame, own, title, texts.stream().map(t -> entry(t, speech)).toList());
        return Html.ok("confidential.jte", page, frame, asking);
    }

    private static ConfidentialPage.Entry entry(Confidential.Text t, Speech speech) {
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
                        .map(s -> new VisionPage.Told(
                                s.title(), s.url(), s.quote(), EntryList.stamp(s, speech), s.external()))
                        .toList());
    }
}
