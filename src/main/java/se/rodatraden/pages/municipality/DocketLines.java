package se.rodatraden.pages.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.Municipality;
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
import se.rodatraden.words.HandoverWords;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.DueWords;
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
                        : from,
                item.row()
                        .snapshot()
                        .due()
                        .map(due -> Lang.capital(DueWords.what(due, speech)) + ": " + DueWords.when(due, speech)
                                + (due.passed(item.row().judgedOn())
                                        ? speech.say(" (passerat, inget registrerat)", " (overdue, nothing recorded)")
                                        : ""))
                        .orElse(null));
    }

    /** What is to be done and by when, and how much lies here. */
    String todo(Docket docket) {
        int asked = docket.asked().size();
        Optional<FuzzyDate> first = docket.asked().stream()
                .flatMap(q -> Stream.ofNullable(q.asked().due()))
                .findFirst();
        String answers = asked == 0
                ? speech.say(
                        "Inget remissvar väntas enligt registret.",
                        "No answer to a remiss is awaited, according to the register.")
                : asked
                        + speech.say(
                                " remissvar väntas",
                                asked == 1 ? " answer to a remiss is awaited" : " answers to a remiss are awaited")
                        + first.map(due -> (asked == 1 ? "" : speech.say(", det första", ", the first"))
                                        + (passed(due)
                                                ? speech.say("; sista svarsdag var ", "; the last day was ")
                                                : speech.say(" senast ", " by "))
                                        + Wording.definite(due, locale))
                                .orElse("")
                        + ".";
        int lies = docket.lies().size();
        long overdue = docket.lies().stream().filter(Docket.Item::overdue).count();
        return answers + " "
                + (lies == 0
                        ? speech.say("Inget dokument i registret ligger här.", "No document in the register is here.")
                        : lies
                                + speech.say(
                                        " dokument ligger här", lies == 1 ? " document is here" : " documents are here")
                                + (overdue == 0
                                        ? "."
                                        : ", "
                                                + overdue
                                                + speech.say(
                                                        " med passerat datum och inget registrerat.",
                                                        " overdue with nothing recorded.")));
    }

    BodyPage.Question question(Docket.Question q) {
        FuzzyDate due = q.asked().due();
        boolean passed = due != null && passed(due);
        return question(
                q,
                due == null
                        ? speech.say("Svarstiden är inte känd", "The date for answers is not known")
                        : (passed
                                        ? speech.say("Sista svarsdag var ", "The last day for answers was ")
                                        : speech.say("Ska besvaras senast ", "To be answered by "))
                                + Wording.definite(due, locale),
                passed);
    }

    /** One that is answered. */
    BodyPage.Question answer(Docket.Question q) {
        return question(
                q,
                q.asked().late()
                        ? speech.say("Besvarad, efter sista svarsdag", "Answered, after the last day")
                        : speech.say("Besvarad", "Answered"),
                false);
    }

    private BodyPage.Question question(Docket.Question q, String until, boolean passed) {
        String entry = q.asked().answered() == null ? "" : "#h-" + q.asked().answered();
        return new BodyPage.Question(
                Addresses.vision(q.row().vision(), asking.asOf(), asking.knownAt()) + entry,
                q.row().snapshot().title(),
                speech.say("remissomgång ", "remiss round ") + q.asked().round(),
                until,
                passed,
                q.from() == null ? null : speech.say("frågan ställdes till ", "the question went to ") + q.from());
    }

    /** By mandate period: of the latest the newest, the others on demand. */
    List<BodyPage.OfPeriod> decisions(Docket docket, Municipality known) {
        List<BodyPage.OfPeriod> lines = new ArrayList<>();
        for (Docket.OfPeriod of : docket.byPeriod(known, body)) {
            MandatePeriod period = of.period();
            lines.add(new BodyPage.OfPeriod(
                    period == null
                            ? speech.say("Oklart vilken mandatperiod", "Uncertain which term")
                            : HandoverWords.name(period, locale),
                    period == null
                            ? null
                            : Addresses.term(known.code(), period) + Addresses.time(asking.asOf(), asking.knownAt()),
                    !lines.isEmpty(),
                    of.decided().stream().map(this::decision).toList()));
        }
        return lines;
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
