package se.rodatraden.pages.remiss;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Right;
import se.rodatraden.kernel.Source;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.CsvWriter;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.vision.EntryList;
import se.rodatraden.pages.vision.VisionPage;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.remiss.RemissCell;
import se.rodatraden.views.remiss.RemissRound;
import se.rodatraden.views.remiss.RemissSheet;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Round;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.Wording;
import se.rodatraden.words.request.MailLink;

/** Writes the remiss sheet of a vision and the compilation of its answers. */
final class RemissPages {
    static final String SHEET = "/remiss";
    static final String COMPILATION = SHEET + "/sammanstallning";
    static final String CSV = COMPILATION + ".csv";
    static final String ANSWERS = SHEET + "/svar";

    private final VisionOn on;
    private final VisionId id;
    private final RemissSheet sheet;
    private final RequestContext asking;
    private final TimeForm time;
    private final Lang speech;
    private final Locale locale;
    private final RemissText text;

    RemissPages(VisionOn on, RequestContext asking) {
        this.on = on;
        this.id = on.id();
        this.sheet = RemissSheet.of(on.situation());
        this.asking = asking;
        this.time = asking.time();
        this.speech = asking.speech();
        this.locale = speech.locale();
        this.text = new RemissText(speech);
    }

    private PageModel frame(String title) {
        return new PageModel(
                speech,
                title,
                asking.address(),
                PageModel.Section.NONE,
                time.shownAs(on.firstPosition(), on.position()));
    }

    private String at(String page) {
        return Addresses.vision(id) + page + time.query();
    }

    /** @param saved an entry that was recorded just before; null for none */
    RemissPage sheet(@Nullable String saved) {
        return new RemissPage(
                frame(speech.say("Remiss: ", "Remiss: ") + on.title()),
                Addresses.vision(id) + time.query(),
                Addresses.vision(id) + SHEET,
                on.title(),
                time,
                sheet.rounds().stream().map(this::round).toList(),
                sheet.lines().stream()
                        .map(l -> new RemissPage.Line(
                                Wording.addressee(l.addressee()),
                                l.cells().stream().map(this::cell).toList()))
                        .toList(),
                sheet.open().stream()
                        .filter(r -> !r.unanswered().isEmpty())
                        .map(this::reminder)
                        .toList(),
                at(COMPILATION),
                at(CSV),
                saved != null && on.known().entries().entry(saved).isPresent());
    }

    private RemissPage.RoundLine round(RemissRound r) {
        Actor actor = CurrentActor.now();
        boolean records = !time.chosen()
                && r.open()
                && !r.unanswered().isEmpty()
                && actor.known()
                && actor.may(Right.RECORD, id.municipality());
        return new RemissPage.RoundLine(
                text.round(r),
                text.facts(r),
                entry(r.round().sent()),
                records ? Addresses.vision(id) + ANSWERS + "?omgang=" + r.number() : null);
    }

    private String entry(Entry e) {
        return Addresses.vision(id) + time.query() + "#h-" + e.id();
    }

    private RemissPage.Cell cell(RemissCell c) {
        return new RemissPage.Cell(
                speech.say("Omgång ", "Round ") + c.round(),
                text.status(c),
                c.asked() == null && c.answers().isEmpty(),
                text.remarks(c),
                c.answers().stream().map(this::answer).toList());
    }

    private RemissPage.AnswerView answer(Round.Answer a) {
        Entry e = a.entry();
        return new RemissPage.AnswerView(
                Wording.addressee(a.from()),
                Wording.date(e.occurred(), locale),
                Wording.stance(a.stance(), locale),
                text.remarks(a),
                e.fact() instanceof Fact.RemissResponseReceived r ? r.summary() : null,
                Ledger.dnr(e.fact()).orElse(null),
                EntryList.confidential(e.id(), on.marks(), speech),
                e.fact().told().sources().stream().map(this::source).toList(),
                entry(e));
    }

    private VisionPage.SourceLine source(Source s) {
        return VisionPage.SourceLine.of(s, speech);
    }

    private RemissPage.Reminder reminder(RemissRound r) {
        String letter =
                text.reminder(on.title(), r, Ledger.dnr(r.round().sent().fact()).orElse(null));
        return new RemissPage.Reminder(
                text.round(r),
                r.unanswered().stream()
                        .map(c -> new RemissPage.Awaited(Wording.addressee(c.addressee()), text.due(c.due())))
                        .toList(),
                letter,
                MailLink.to("", letter.lines().findFirst().orElse(""), letter));
    }

    CompilationPage compilation() {
        return new CompilationPage(
                frame(speech.say("Sammanställning av remissvar: ", "Compilation of answers: ") + on.title()),
                at(SHEET),
                Addresses.vision(id) + COMPILATION,
                on.title(),
                time,
                at(CSV),
                sheet.rounds().stream().map(this::compiled).toList());
    }

    private CompilationPage.Round compiled(RemissRound r) {
        return new CompilationPage.Round(
                text.round(r),
                text.facts(r),
                r.byStance().entrySet().stream()
                        .map(e -> new CompilationPage.ByStance(
                                Lang.capital(Wording.stance(e.getKey(), locale)) + " ("
                                        + e.getValue().size() + ")",
                                e.getValue().stream().map(this::answer).toList()))
                        .toList(),
                r.silent().stream().map(c -> Wording.addressee(c.addressee())).toList(),
                text.silence(r));
    }

    /** The answers, and those of whom none is recorded, a line each. */
    CsvWriter csv() {
        CsvWriter csv = new CsvWriter()
                .line(
                        speech.say("Omgång", "Round"),
                        speech.say("Sänd", "Sent"),
                        speech.say("Svar senast", "Answer by"),
                        speech.say("Remissinstans", "Addressee"),
                        speech.say("Svar från", "Answer from"),
                        speech.say("Svar inkom", "Received"),
                        speech.say("Ställningstagande", "Stance"),
                        speech.say("Anmärkning", "Remark"),
                        speech.say("Sammanfattning", "Summary"),
                        speech.say("Diarienummer", "Registry number"),
                        speech.say("Källa", "Source"),
                        speech.say("Källans adress", "Address of the source"),
                        speech.say("Källans ord", "Words of the source"));
        sheet.rounds().forEach(r -> r.cells().forEach(c -> lines(csv, r, c)));
        return csv;
    }

    private void lines(CsvWriter csv, RemissRound r, RemissCell c) {
        String sent = Wording.date(r.round().sent().occurred(), locale);
        String due = c.due() == null ? null : Wording.date(c.due(), locale);
        String name = Wording.addressee(c.addressee());
        if (c.answers().isEmpty()) {
            List<String> said = Stream.concat(Stream.of(text.status(c)), text.remarks(c).stream())
                    .toList();
            csv.line(r.number(), sent, due, name, null, null, null, joined(said), null, null, null, null, null);
        }
        for (Round.Answer a : c.answers()) {
            RemissPage.AnswerView v = answer(a);
            VisionPage.SourceLine source =
                    v.sources().isEmpty() ? null : v.sources().getFirst();
            csv.line(
                    r.number(),
                    sent,
                    due,
                    name,
                    v.from(),
                    v.received(),
                    v.stance(),
                    joined(v.remarks()),
                    v.summary(),
                    v.dnr(),
                    source == null ? null : source.title(),
                    source == null ? null : source.url(),
                    source == null ? null : source.quote());
        }
    }

    private static @Nullable String joined(List<String> remarks) {
        return remarks.isEmpty() ? null : String.join("; ", remarks);
    }

    String fileName() {
        return "remissvar-" + id.municipality() + "-" + id.name() + ".csv";
    }
}
