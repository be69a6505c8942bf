package se.rodatraden.pages.quality;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Right;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.CsvWriter;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.quality.Finding;
import se.rodatraden.views.quality.Indicator;
import se.rodatraden.views.quality.Measure;
import se.rodatraden.views.quality.QualityReport;
import se.rodatraden.views.quality.QualityReports;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.SourceWords;
import se.rodatraden.words.Wording;
import se.rodatraden.words.quality.IndicatorWords;

/** Writes how complete the register is. */
final class QualityPages {
    static final String QUALITY = "/kvalitet";

    private final RequestContext asking;
    private final TimeForm time;
    private final Lang speech;
    private final Locale locale;

    QualityPages(RequestContext asking) {
        this.asking = asking;
        this.time = asking.time();
        this.speech = asking.speech();
        this.locale = speech.locale();
    }

    QualityPage one(QualityReport report, Municipality municipality, String name) {
        String code = report.municipality();
        Instant last = report.lastRecorded();
        return new QualityPage(
                frame(speech.say("Kvalitet: ", "Completeness: ") + name, report.position()),
                name,
                Addresses.municipality(code) + time.query(),
                Addresses.municipality(code) + QUALITY,
                time,
                last == null
                        ? speech.say("Ingen vision är registrerad.", "No vision is recorded.")
                        : speech.say("Senast registrerat den ", "Last recorded on ") + day(last) + "; "
                                + visions(report.visions()) + ".",
                report.measures().stream().map(m -> group(m, municipality)).toList(),
                QUALITY + time.query());
    }

    private PageModel frame(String title, long position) {
        return new PageModel(speech, title, asking.address(), PageModel.Section.NONE, time.shownAs(position));
    }

    private String day(Instant at) {
        return speech.day(at.atZone(SwedishDays.ZONE).toLocalDate());
    }

    private String visions(int count) {
        return speech.say(count + " dokument", count + (count == 1 ? " document" : " documents"));
    }

    private QualityPage.Group group(Measure m, Municipality municipality) {
        return new QualityPage.Group(
                m.indicator().slug(),
                IndicatorWords.title(m.indicator(), speech),
                IndicatorWords.meaning(m.indicator(), speech),
                share(m.count(), m.of()),
                m.findings().stream()
                        .map(f -> line(m.indicator(), f, municipality))
                        .toList());
    }

    private String share(int count, int of) {
        return count + speech.say(" av ", " of ") + of;
    }

    private QualityPage.Line line(Indicator indicator, Finding f, Municipality municipality) {
        String detail = IndicatorWords.detail(f.detail(), speech);
        VisionId vision = f.vision();
        if (vision == null) {
            String body = f.body() == null ? "" : f.body();
            String name = municipality
                    .body(body)
                    .map(b -> b.nameOn(time.day()).orElse(b.name()))
                    .orElse(body);
            return new QualityPage.Line(
                    Addresses.bodies(municipality.code()) + "/" + body + time.query(),
                    name,
                    SourceWords.plain(name),
                    null,
                    detail,
                    null);
        }
        Entry entry = f.entry();
        String page = Addresses.vision(vision) + time.query();
        String title = f.title() == null ? vision.name() : f.title();
        NavigationLink mend = mend(indicator, f, vision);
        if (entry == null) {
            return new QualityPage.Line(page, title, SourceWords.plain(title), null, detail, mend);
        }
        String name = Wording.named(entry.fact(), locale);
        return new QualityPage.Line(
                page + "#h-" + entry.id(),
                name,
                SourceWords.of(speech, entry.fact()).in(name),
                title,
                detail,
                mend);
    }

    /** The form that puts it right, for those who may record; what is masked is corrected elsewhere. */
    private @Nullable NavigationLink mend(Indicator indicator, Finding f, VisionId vision) {
        Actor actor = CurrentActor.now();
        if (f.masked() || time.chosen() || !actor.known() || !actor.may(Right.RECORD, vision.municipality())) {
            return null;
        }
        String form = Addresses.record(vision);
        String entry = f.entry() == null ? "" : f.entry().id();
        return switch (indicator) {
            case DECISION_WITHOUT_DNR,
                    ENTRY_WITHOUT_SOURCE,
                    SOURCE_CONFLICT_OPEN,
                    ORDER_UNCERTAIN,
                    YEAR_NOT_STATED,
                    BODY_NOT_STATED ->
                new NavigationLink(speech.say("Rätta", "Correct"), form + "/correct-entry?corrects=" + entry);
            case LEGAL_FORCE_UNCONFIRMED ->
                new NavigationLink(
                        speech.say("Bekräfta laga kraft", "Confirm legal force"),
                        form + "/confirm-legal-force?decisions=" + entry);
            case REMISS_PAST_DUE ->
                new NavigationLink(
                        speech.say("Registrera svar", "Record answers"),
                        Addresses.vision(vision) + "/remiss/svar?omgang=" + round(f));
            case DEFERRAL_PASSED ->
                new NavigationLink(
                        speech.say("Registrera återupptagande", "Record a resumption"),
                        form + "/resume-vision?deferral=" + entry);
            case GOALS_ENDED ->
                new NavigationLink(speech.say("Registrera uppföljning", "Record a review"), form + "/review-relevance");
            case STILL_FOR_A_YEAR -> new NavigationLink(speech.say("Registrera", "Record"), form);
            case TERM_UNCERTAIN -> null;
        };
    }

    private static int round(Finding f) {
        return f.entry() != null && f.entry().fact() instanceof Fact.SentToRemiss sent ? sent.round() : 1;
    }

    QualityListPage all(QualityReports.Summaries summaries, long position) {
        return new QualityListPage(
                frame(speech.say("Vad som saknas i registret", "What is missing in the register"), position),
                QUALITY,
                time,
                Arrays.stream(Indicator.values())
                        .map(i -> IndicatorWords.title(i, speech))
                        .toList(),
                summaries.counted().stream().map(this::line).toList(),
                left(summaries.left().size()),
                QUALITY + ".csv" + time.query());
    }

    /** Null if all are counted. */
    private @Nullable String left(int municipalities) {
        return municipalities == 0
                ? null
                : municipalities
                        + speech.say(
                                municipalities == 1
                                        ? " kommun är inte räknad än och visas inte. Läs in sidan igen om en stund."
                                        : " kommuner är inte räknade än och visas inte. Läs in sidan igen om en stund.",
                                municipalities == 1
                                        ? " municipality is not counted yet and is not shown. Load the page again in a moment."
                                        : " municipalities are not counted yet and are not shown. Load the page again in a moment.");
    }

    private QualityListPage.Line line(QualityReports.Summary s) {
        String page = Addresses.municipality(s.code()) + QUALITY + time.query();
        return new QualityListPage.Line(
                s.name(),
                page,
                String.valueOf(s.visions()),
                s.lastRecorded() == null ? "" : day(s.lastRecorded()),
                s.counts().stream()
                        .map(c -> new QualityListPage.Cell(
                                IndicatorWords.title(c.indicator(), speech),
                                c.of() == 0 ? "–" : share(c.count(), c.of()),
                                c.count() == 0,
                                page + "#" + c.indicator().slug()))
                        .toList());
    }

    /** A line for each municipality and indicator, as programs want it. */
    CsvWriter csv(QualityReports.Summaries summaries) {
        CsvWriter csv = new CsvWriter()
                .line(
                        speech.say("Kommunkod", "Municipality code"),
                        speech.say("Kommun", "Municipality"),
                        speech.say("Mått", "Indicator"),
                        speech.say("Antal", "Count"),
                        speech.say("Av", "Out of"),
                        speech.say("Dag", "Day"));
        summaries
                .counted()
                .forEach(s -> s.counts()
                        .forEach(c -> csv.line(
                                s.code(),
                                s.name(),
                                IndicatorWords.title(c.indicator(), speech),
                                c.count(),
                                c.of(),
                                time.day())));
        summaries
                .left()
                .forEach(m -> csv.line(
                        m.code(), m.name(), speech.say("inte räknat än", "not counted yet"), "", "", time.day()));
        return csv;
    }
}
