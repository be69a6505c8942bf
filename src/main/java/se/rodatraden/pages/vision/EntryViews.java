package se.rodatraden.pages.vision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.thread.StepMarks;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.time.YearBasis;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.order.Plan;
import se.rodatraden.vision.rules.Acknowledged;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.words.FactText;
import se.rodatraden.words.SourceWords;
import se.rodatraden.words.Worded;
import se.rodatraden.words.Wording;

/** Words the entries of a vision's page, each by itself. */
final class EntryViews {
    private static final int FEW = 4;

    private final VisionOn on;
    private final Known known;
    private final Situation situation;
    private final Lang speech;
    private final ConfidentialityMarks marks;
    private final Findings findings;
    private final Remarks remarks;

    EntryViews(VisionOn on, Lang speech) {
        this.on = on;
        this.known = on.known();
        this.marks = on.marks();
        this.situation = on.situation();
        this.speech = speech;
        List<Acknowledged> deviations = known.acknowledged();
        this.findings = new Findings(situation, deviations, speech);
        this.remarks = new Remarks(known, deviations, speech);
    }

    /**
     * An entry that has a place in the vision's life.
     *
     * @param unordered an older entry of which it is not known that it came before; null where there is none
     * @param parts entries that tell of the same thing: the plan of what was held
     */
    VisionPage.EntryView of(Placed p, @Nullable Placed unordered, List<VisionPage.EntryView> parts) {
        Entry e = p.entry();
        FactText text = Wording.fact(e.fact(), on, speech.locale());
        String before = unordered == null ? null : title(unordered.entry());
        Worded when = When.of(p, plan(e), before, speech);
        List<String> doubts = findings.doubts(p);
        List<VisionPage.Remark> about = remarks.on(e.id());
        return new VisionPage.EntryView(
                e.id(),
                position(e),
                when.text(),
                when.note(),
                datetime(e.occurred()),
                StepMarks.css(p, situation),
                text.title(),
                Wording.body(e.fact().told().body(), speech.locale()),
                lines(e.fact(), text),
                text.wording(),
                e.fact().told().note(),
                doubts,
                about,
                findings.found(e, Deviation.Finding.BREACH),
                findings.past(e),
                corrected(e),
                EntryList.confidential(e.id(), marks, speech),
                CorrectionText.of(known.corrections().of(e.id()), new EntryNames(known.entries(), speech)),
                e.fact().told().sources().stream()
                        .map(s -> VisionPage.SourceLine.of(s, speech))
                        .toList(),
                recorded(e),
                folded(e, !doubts.isEmpty() || !about.isEmpty()),
                repairs(e),
                parts,
                false,
                SourceWords.of(
                        speech,
                        e.fact(),
                        unordered == null ? null : unordered.entry().fact()));
    }

    /** The same in a line: what it is called, and what is particular about it in a word. */
    VisionPage.EntryView named(Placed p, @Nullable Placed unordered, List<VisionPage.EntryView> parts) {
        Entry e = p.entry();
        String title = title(e);
        List<String> breaches = findings.found(e, Deviation.Finding.BREACH);
        return new VisionPage.EntryView(
                e.id(),
                position(e),
                When.of(p, plan(e), null, speech).text(),
                null,
                null,
                StepMarks.css(p, situation),
                title,
                by(e, title),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                breaches,
                List.of(),
                particular(p, unordered, !breaches.isEmpty()),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                List.of(),
                parts,
                true,
                SourceWords.of(speech, e.fact()));
    }

    /** Pages have hundreds of entries, so that one that plans nothing must cost nothing. */
    private Optional<Plan> plan(Entry e) {
        return e.fact() instanceof Fact.ActivityPlanned ? known.plan(e.id(), situation.day()) : Optional.empty();
    }

    /** The body, where the name of the entry does not have it; else empty. */
    private String by(Entry e, String title) {
        BodyRef body = e.fact().told().body();
        return title.toLowerCase(Lang.SWEDISH.locale()).contains(body.name().toLowerCase(Lang.SWEDISH.locale()))
                ? ""
                : Wording.body(body, speech.locale());
    }

    /** What a reader of the line alone must not miss; null where there is nothing. */
    private @Nullable String particular(Placed p, @Nullable Placed unordered, boolean breached) {
        Entry e = p.entry();
        boolean doubtful = unordered != null
                || !findings.doubts(p).isEmpty()
                || !remarks.on(e.id()).isEmpty();
        String words = Stream.of(
                        corrected(e),
                        marks.on(e.id()).isEmpty() ? null : speech.say("Sekretess", "Confidential"),
                        breached ? speech.say("Avvikelse", "Deviation") : null,
                        doubtful ? speech.say("Osäkert", "Uncertain") : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? null : words;
    }

    /** Of many who were asked, how many: the table of the round names them all. */
    private List<String> lines(Fact fact, FactText text) {
        if (fact instanceof Fact.ActivityPlanned) {
            return List.of();
        }
        if (!(fact instanceof Fact.SentToRemiss remiss) || remiss.addressees().size() <= FEW) {
            return text.lines();
        }
        List<String> lines = new ArrayList<>(text.lines());
        lines.set(
                0,
                speech.say("Till ", "To ")
                        + remiss.addressees().size()
                        + speech.say(" remissinstanser", " addressees"));
        return lines;
    }

    /** What the details of an entry hold, named where they are closed. */
    private String folded(Entry e, boolean doubted) {
        List<String> held = new ArrayList<>();
        held.add(speech.say("Källa och registrering", "Source and recording"));
        if (e.fact().told().note() != null) {
            held.add(speech.say("anmärkning", "note"));
        }
        if (doubted) {
            held.add(speech.say("osäkerhet", "uncertainty"));
        }
        return String.join(", ", held);
    }

    private String title(Entry e) {
        return Wording.title(e.fact(), on, speech.locale());
    }

    private @Nullable String corrected(Entry e) {
        return known.corrections().of(e.id()).isEmpty() ? null : speech.say("Rättad", "Corrected");
    }

    /** The position at which what it says was recorded: that of its last correction, where it was corrected. */
    private long position(Entry e) {
        return Stream.concat(
                        Stream.of(e.position()),
                        known.corrections().of(e.id()).stream().map(c -> c.by().position()))
                .max(Long::compare)
                .orElseThrow();
    }

    private static @Nullable String datetime(FuzzyDate day) {
        return day.isDay() && day.earliest() != null ? day.earliest().toString() : null;
    }

    /** What struck the registration, and what was corrected of it with what it read before. */
    List<VisionPage.EntryView> registration() {
        return Stream.concat(
                        on.registrationAnnulled().stream().map(e -> said(e, CorrectionText.lines(e))),
                        on.registrationCorrected().stream().map(c -> said(c.by(), CorrectionText.lines(c, speech))))
                .toList();
    }

    private VisionPage.EntryView said(Entry e, List<String> lines) {
        return aside(e, lines, e.fact().told().note(), corrected(e), e.position(), true);
    }

    /** Entries that count no more, in the order in which they were struck; none that was said to have happened after the day. */
    List<VisionPage.EntryView> struck() {
        return known.corrections().struck().stream()
                .filter(s -> maybeBy(s.entry().occurred(), situation.day()))
                .map(this::struck)
                .toList();
    }

    private static boolean maybeBy(FuzzyDate occurred, LocalDate day) {
        return occurred.year() == YearBasis.MISSING
                || occurred.earliest() == null
                || !occurred.earliest().isAfter(day);
    }

    private VisionPage.EntryView struck(Corrections.Struck s) {
        String why = speech.say("Struken den ", "Struck on ")
                + speech.day(s.by().recordedAt().atZone(SwedishDays.ZONE).toLocalDate())
                + speech.say(" av ", " by ")
                + s.by().fact().told().body().name()
                + ": "
                + s.annulment().why();
        String mark = speech.say("Struken, räknas inte", "Struck, does not count");
        List<String> lines = Wording.fact(s.entry().fact(), on, speech.locale()).lines();
        return aside(s.entry(), lines, why, mark, s.by().position(), false);
    }

    /** An entry beside those that have a place in the vision's life. */
    private VisionPage.EntryView aside(
            Entry e, List<String> lines, @Nullable String note, @Nullable String mark, long position, boolean counts) {
        FactText text = Wording.fact(e.fact(), on, speech.locale());
        return new VisionPage.EntryView(
                e.id(),
                position,
                Wording.date(e.occurred(), speech.locale()),
                null,
                datetime(e.occurred()),
                counts ? "happened" : "struck",
                text.title(),
                Wording.body(e.fact().told().body(), speech.locale()),
                lines,
                text.wording(),
                note,
                List.of(),
                counts ? remarks.on(e.id()) : List.of(),
                counts ? findings.found(e, Deviation.Finding.BREACH) : List.of(),
                counts ? findings.past(e) : List.of(),
                mark,
                EntryList.confidential(e.id(), marks, speech),
                CorrectionText.of(known.corrections().of(e.id()), new EntryNames(known.entries(), speech)),
                e.fact().told().sources().stream()
                        .map(s -> VisionPage.SourceLine.of(s, speech))
                        .toList(),
                recorded(e),
                folded(e, false),
                counts ? repairs(e) : List.of(),
                List.of(),
                false,
                SourceWords.of(speech, e.fact()));
    }

    private List<NavigationLink> repairs(Entry e) {
        return marks.erasureOf(e.fact()).isPresent()
                ? List.of()
                : Navigation.repairs(on.id(), e.id(), marks.covers(e.fact()), speech);
    }

    private String recorded(Entry e) {
        return speech.say("Registrerad den ", "Recorded on ")
                + speech.day(e.recordedAt().atZone(SwedishDays.ZONE).toLocalDate())
                + speech.say(", händelse ", ", event ")
                + e.position();
    }
}
