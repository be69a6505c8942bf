package se.rodatraden.pages.why;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.vision.Navigation;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Explanation;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.rules.Acknowledged;
import se.rodatraden.words.SourceWords;
import se.rodatraden.words.StandingWords;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.Summary;

/** Writes the page that explains a standing. */
public final class WhyPages {
    private final VisionOn on;
    private final TimeForm time;
    private final Lang speech;

    private WhyPages(VisionOn on, TimeForm time) {
        this.on = on;
        this.time = time;
        this.speech = time.speech();
    }

    static WhyPage of(VisionOn on, RequestContext asking) {
        return new WhyPages(on, asking.time()).page(asking);
    }

    private WhyPage page(RequestContext asking) {
        Explanation e = Explanation.of(on, speech.locale());
        String own = Addresses.vision(on.id());
        return new WhyPage(
                new PageModel(
                        speech,
                        time.titled(speech.say("Varför läget är så: ", "Why it stands so: ") + on.title()),
                        asking.address(),
                        PageModel.Section.NONE,
                        time.shownAs(on.firstPosition(), on.position())),
                own + Navigation.WHY,
                Addresses.vision(on.id(), time.asOf(), time.knownAt()),
                on.title(),
                on.registrationAnnulled().isPresent()
                        ? StandingWords.struck(speech)
                        : Wording.tag(on.situation().standing(), speech.locale()),
                Summary.sentence(on.situation(), on.known(), speech.locale()),
                time,
                Navigation.of(on.id(), time, Navigation.WHY),
                e.parts().stream().map(this::part).toList(),
                e.open().stream().map(p -> because(p.entry())).toList(),
                e.deviations().stream().map(this::deviates).toList(),
                on.registrationAnnulled().isPresent(),
                time.later(on.happenedLater(), on.recordedLater()),
                SourceWords.ofVisions(speech, on));
    }

    private WhyPage.Part part(Explanation.Part p) {
        return new WhyPage.Part(
                name(p.of()),
                p.says(),
                p.reasons().stream()
                        .map(r -> new WhyPage.Reason(because(r.entry()), rule(r), r.text()))
                        .toList());
    }

    private @Nullable String rule(Explanation.Reason r) {
        return r.paragraph().equals(Law.REGISTER) ? null : Wording.source(r.paragraph(), speech.locale());
    }

    private String name(Explanation.Of of) {
        return switch (of) {
            case REGISTRATION -> speech.say("Registreringen", "The registration");
            case PREPARATION -> speech.say("Läge", "Status");
            case DEFERRAL -> speech.say("Hänskjutet till", "Deferred to");
            case DOCUMENT -> speech.say("Dokumentet", "The document");
            case HOLDER -> speech.say("Ligger hos", "With");
            case NEXT -> speech.say("Nästa steg", "Next step");
        };
    }

    private WhyPage.Because because(Entry e) {
        return new WhyPage.Because(
                SourceWords.of(speech, e.fact()),
                Wording.title(e.fact(), speech.locale()),
                Wording.date(e.occurred(), speech.locale()),
                DateWords.sourceLanguage(e.occurred(), speech),
                Wording.body(e.fact().told().body(), speech.locale()),
                Addresses.vision(on.id(), time.asOf(), time.knownAt()) + "#h-" + e.id());
    }

    private WhyPage.Deviates deviates(Explanation.Deviates d) {
        Acknowledged a = d.deviation();
        Deviation found = a.found();
        return new WhyPage.Deviates(
                d.text(),
                a.rule(),
                found == null ? null : Wording.source(found.paragraph(), speech.locale()),
                status(a, found, speech),
                because(d.entry()),
                notes(a, d.entry()));
    }

    private List<String> notes(Acknowledged a, Entry about) {
        String reason = about.fact().told().reason();
        List<String> notes = a.acknowledgedBy().stream()
                .map(n -> speech.say("Noterat av ", "Noted by ") + n.by().name() + ": " + n.text())
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        if (reason != null) {
            notes.add(speech.say("Registrerat som det hände: ", "Recorded as it occurred: ") + reason);
        }
        return List.copyOf(notes);
    }

    public static String status(Acknowledged a, @Nullable Deviation found, Lang speech) {
        if (found == null) {
            return speech.say(
                    "Noterad av en person, inte funnen av någon regel", "Noted by a person, found by no rule");
        }
        String what = found.finding() == Deviation.Finding.BREACH
                ? speech.say("regeln följdes inte", "the rule was not followed")
                : speech.say("framgår inte av det som är registrerat", "not shown by what is recorded");
        String sure = found.certain() ? "" : speech.say("möjligen: ", "possibly: ");
        return sure + what + (a.holds() ? "" : speech.say(" – gäller inte längre", " – no longer holds"));
    }
}
