package se.rodatraden.pages.about;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.feeds.digest.Digests;
import se.rodatraden.identity.Open;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.sharing.PublicContacts;
import se.rodatraden.pages.sharing.Shared;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.Holdings;
import se.rodatraden.views.register.Register;
import se.rodatraden.words.Citation;
import se.rodatraden.words.glossary.Glossary;

/** What the register is, at {@code /om}, and what its words mean, at {@code /ordlista}. */
@Controller
@Open
class AboutController {
    private final Register register;
    private final Visions visions;
    private final Digests digests;
    private final PublicContacts contacts;

    AboutController(Register register, Visions visions, Digests digests, PublicContacts contacts) {
        this.register = register;
        this.visions = visions;
        this.digests = digests;
        this.contacts = contacts;
    }

    @GetMapping("/om")
    ModelAndView about(HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        Lang t = asking.speech();
        PageModel frame = frame(asking, t.say("Om registret", "About the register"))
                .sharedAs(Shared.described(t.say(
                        "Vad Röda tråden innehåller och sedan när, hur sidorna läses, licenser och personuppgifter.",
                        "What Röda tråden holds and since when, how its pages are read, licences and personal data.")));
        AboutPage page = new AboutPage(frame, holdings(register.holdings(), t), digests.offered(), contacts.contact());
        return Html.ok("about.jte", page, frame, asking);
    }

    @GetMapping("/ordlista")
    ModelAndView glossary(HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        Lang t = asking.speech();
        PageModel frame = frame(asking, t.say("Ordlista", "Glossary"))
                .sharedAs(Shared.described(t.say(
                        "Orden i registret, förklarade i två meningar var, med lagens paragraf.",
                        "The words of the register, explained in two sentences each, with the paragraph of the law.")));
        GlossaryPage page = new GlossaryPage(
                frame,
                Glossary.all(t).stream()
                        .map(term -> new GlossaryPage.Line(
                                term.id(),
                                Lang.capital(term.name(t)),
                                t == Lang.SWEDISH ? null : term.sv(),
                                term.text(t),
                                term.paragraph() == null ? null : Citation.spelled(term.paragraph(), t)))
                        .toList());
        return Html.ok("glossary.jte", page, frame, asking);
    }

    private static PageModel frame(RequestContext asking, String title) {
        return new PageModel(asking.speech(), title, asking.address(), PageModel.Section.NONE, null);
    }

    /** Since when is since when the register knows: what it tells of may be far older. */
    private static String holdings(Holdings h, Lang t) {
        if (h.since() == null || h.latest() == null) {
            return t.say(
                    "Registret är tomt: ingen vision är registrerad än.",
                    "The register is empty: no vision is registered yet.");
        }
        LocalDate since = h.since().atZone(SwedishDays.ZONE).toLocalDate();
        LocalDate latest = h.latest().atZone(SwedishDays.ZONE).toLocalDate();
        return t.say(
                documents(h.visions()) + " i " + municipalities(h.municipalities()) + ". Det första registrerades den "
                        + t.day(since) + " och det senaste som har registrerats är från den " + t.day(latest)
                        + ". Det som berättas kan vara mycket äldre än så.",
                (h.visions() == 1 ? "One document" : h.visions() + " documents") + " in "
                        + (h.municipalities() == 1 ? "one municipality" : h.municipalities() + " municipalities")
                        + ". The first was registered on " + t.day(since)
                        + ", and the latest entry of any was recorded on "
                        + t.day(latest) + ". What is told may be much older than that.");
    }

    private static String documents(long count) {
        return count == 1 ? "Ett dokument" : count + " dokument";
    }

    private static String municipalities(int count) {
        return count == 1 ? "en kommun" : count + " kommuner";
    }
}
