package se.rodatraden.pages.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.rodatraden.municipality.Body;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.register.RegisterLines;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Decisions;
import se.rodatraden.views.register.Docket;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.situation.Holder;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.Particulars;

/** What a body has before it and has decided, as lines of its page. */
final class DocketLines {
    private final Body body;
    private final RequestContext asking;
    private final Lang speech;
    private final Locale locale;

    DocketLines(Body body, RequestContext asking) {
        this.body = body;
        this.asking = asking;
        this.speech = asking.speech();
        this.locale = speech.locale();
    }

    BodyPage.Matter matter(Docket.Item item) {
        Holder holder = item.row().snapshot().holder();
        String from = item.from() == null
                ? null
                : speech.say("övertaget från ", "taken over from ")
                        + item.from().name();
        return new BodyPage.Matter(
                RegisterLines.line(item.row(), asking),
                holder.how() == Holder.How.ONE_OF
                        ? Particulars.holder(holder, locale).line()
                        : from);
    }

    BodyPage.Question question(Docket.Question q) {
        FuzzyDate due = q.asked().due();
        return new BodyPage.Question(
                Addresses.vision(q.row().vision(), asking.asOf(), asking.knownAt()),
                q.row().snapshot().title(),
                speech.say("remissomgång ", "remiss round ") + q.asked().round(),
                due == null
                        ? speech.say("Svarstiden är inte känd", "The date for answers is not known")
                        : passed(due)
                                ? speech.say("Sista svarsdag var ", "The last day for answers was ")
                                        + Wording.definite(due, locale)
                                : speech.say("Ska besvaras senast ", "To be answered by ")
                                        + Wording.definite(due, locale),
                q.from() == null ? null : speech.say("frågan ställdes till ", "the question went to ") + q.from());
    }

    BodyPage.Decision decision(Docket.Decision d) {
        Entry e = d.entry();
        List<String> notes = new ArrayList<>();
        Decisions.decision(e).map(Decision::paragraph).ifPresent(notes::add);
        BodyRef by = e.fact().told().body();
        if (!by.name().equalsIgnoreCase(body.nameOn(day()).orElse(body.name()))) {
            notes.add(speech.say("som ", "as ") + by.name());
        }
        if (d.partly() != null) {
            notes.add(Wording.partly(d.partly(), locale));
        }
        return new BodyPage.Decision(
                Addresses.vision(d.vision(), asking.asOf(), asking.knownAt()) + "#h-" + e.id(),
                d.title(),
                Wording.fact(e.fact(), locale).title(),
                Wording.date(e.occurred(), locale),
                notes);
    }

    String allDecisions(String address) {
        StringBuilder query = new StringBuilder(Addresses.time(asking.asOf(), asking.knownAt()));
        Addresses.add(query, "beslut", "alla");
        return address + query + "#beslut";
    }

    private boolean passed(FuzzyDate due) {
        LocalDate last = due.latest();
        return last != null && last.isBefore(day());
    }

    private LocalDate day() {
        return asking.time().day();
    }
}
