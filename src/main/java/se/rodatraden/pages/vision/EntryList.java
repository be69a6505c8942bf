package se.rodatraden.pages.vision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Source;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.thread.KnownOrder;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.time.Precision;
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
import se.rodatraden.vision.rules.Acknowledged;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.words.FactText;
import se.rodatraden.words.Worded;
import se.rodatraden.words.Wording;

/** The same history as the red thread, as a list in words: mandate periods and silent years between the entries. */
public final class EntryList {
    private static final int LONG = 14; // months without a word that are worth a line

    private final VisionOn on;
    private final Known known;
    private final Situation situation;
    private final Lang speech;
    private final ConfidentialityMarks marks;
    private final Findings findings;
    private final Remarks remarks;

    EntryList(VisionOn on, Lang speech) {
        this.on = on;
        this.known = on.known();
        this.marks = on.marks();
        this.situation = on.situation();
        this.speech = speech;
        List<Acknowledged> deviations = known.acknowledged();
        this.findings = new Findings(situation, deviations, speech);
        this.remarks = new Remarks(known, deviations, speech);
    }

    List<VisionPage.Item> items() {
        List<VisionPage.Item> items = new ArrayList<>();
        String period = "";
        Placed before = null;
        boolean ordered = true;
        for (Placed p : GoalsInOrder.of(shown().toList())) {
            boolean open = GoalsInOrder.open(p);
            ordered &= !open && p.afterPrevious();
            if (isBackground(p) || isPlan(p)) {
                continue;
            }
            if (before != null && p.earliest() != null) {
                silence(before.latest(), p.earliest(), items);
            }
            String now = TermHeading.of(p, speech);
            if (!now.isEmpty() && !now.equals(period)) {
                items.add(new VisionPage.Item.Period(now));
                period = now;
            }
            items.add(
                    new VisionPage.Item.Happened(entry(p, before == null || ordered || KnownOrder.certain(before, p))));
            before = p;
            ordered = !open;
        }
        if (before != null) {
            since(before.latest(), items);
        }
        plans(items);
        return items;
    }

    /** What is planned and not known to have been done comes last: it is no fact. */
    private void plans(List<VisionPage.Item> items) {
        List<Placed> plans = shown().filter(this::isPlan).toList();
        if (!plans.isEmpty()) {
            items.add(new VisionPage.Item.Period(
                    speech.say("Planerat, inte registrerat som gjort", "Planned, not recorded as done")));
            plans.forEach(p -> items.add(new VisionPage.Item.Happened(entry(p, true))));
        }
    }

    private boolean isPlan(Placed p) {
        return situation.plans().stream()
                .anyMatch(plan -> plan.entry().id().equals(p.entry().id()));
    }

    List<VisionPage.EntryView> background() {
        return shown().filter(EntryList::isBackground).map(p -> entry(p, true)).toList();
    }

    /** A statement or a link without a date is no step of the way. */
    private static boolean isBackground(Placed p) {
        Fact fact = p.entry().fact();
        return GoalsInOrder.undated(p)
                || p.entry().occurred().precision() == Precision.UNKNOWN
                && (fact instanceof Fact.AssertionRecorded
                        || fact instanceof Fact.DocumentLinked
                        || fact instanceof Fact.DocumentUnlinked
                        || fact instanceof Fact.OwnerChanged
                        || fact instanceof Fact.SourceConflictRecorded
                        || fact instanceof Fact.DeferralInterpreted);
    }

    /** How many entries are not shown since they are certain to be later than the day. */
    int later() {
        return (int) (known.placed().size() - shown().count());
    }

    private Stream<Placed> shown() {
        return known.placed().stream().filter(p -> p.maybeBy(situation.day()));
    }

    private void silence(LocalDate from, LocalDate to, List<VisionPage.Item> items) {
        long months = ChronoUnit.MONTHS.between(from, to);
        if (months >= LONG) {
            items.add(new VisionPage.Item.Silence(
                    speech.say("Inget registrerat på ", "Nothing recorded for ") + length(months)));
        }
    }

    private void since(LocalDate last, List<VisionPage.Item> items) {
        long months = ChronoUnit.MONTHS.between(last, situation.day());
        if (situation.deferral().isPresent()) {
            String how = months < LONG ? "" : speech.say(" på ", " for ") + length(months);
            items.add(new VisionPage.Item.Silence(
                    speech.say("Inget återupptagande registrerat", "No resumption recorded") + how));
        } else if (months >= LONG) {
            items.add(new VisionPage.Item.Silence(
                    speech.say("Sedan dess inget registrerat på ", "Since then nothing recorded for ")
                            + length(months)));
        }
    }

    private String length(long months) {
        long years = months / 12;
        return years < 2
                ? months + speech.say(" månader", " months")
                : speech.say("över ", "over ") + years + speech.say(" år", " years");
    }

    private VisionPage.EntryView entry(Placed p, boolean ordered) {
        Entry e = p.entry();
        FactText text = Wording.fact(e.fact(), on, speech.locale());
        FuzzyDate occurred = e.occurred();
        Worded when = When.of(p, known.plan(e.id(), situation.day()), ordered, speech);
        return new VisionPage.EntryView(
                e.id(),
                when.text(),
                when.note(),
                datetime(occurred),
                css(p),
                text.title(),
                Wording.body(e.fact().told().body(), speech.locale()),
                e.fact() instanceof Fact.ActivityPlanned ? List.of() : text.lines(),
                text.wording(),
                e.fact().told().note(),
                findings.doubts(p),
                remarks.on(e.id()),
                findings.found(e, Deviation.Finding.BREACH),
                findings.past(e),
                known.corrections().of(e.id()).isEmpty() ? null : speech.say("Rättad", "Corrected"),
                confidential(e.id(), marks, speech),
                CorrectionText.of(known.corrections().of(e.id()), new EntryNames(known.entries(), speech)),
                e.fact().told().sources().stream().map(this::source).toList(),
                recorded(e),
                repairs(e));
    }

    private static @Nullable String datetime(FuzzyDate day) {
        return day.isDay() && day.earliest() != null ? day.earliest().toString() : null;
    }

    private String css(Placed p) {
        Fact fact = p.entry().fact();
        if (fact instanceof Fact.ActivityPlanned) {
            return "planned";
        }
        if (fact instanceof Fact.ActivityCancelled) {
            return "cancelled";
        }
        if (!p.by(situation.day())) {
            return "maybe";
        }
        if (fact instanceof Fact.DecisionDeferred
                || fact instanceof Fact.VisionRejected
                || fact instanceof Fact.MatterWrittenOff) {
            return "stop";
        }
        return fact instanceof Fact.VisionAdopted
                ? "adopted"
                : fact.told().certainty() == Certainty.STATED ? "happened" : "implied";
    }

    /** What struck the registration, and what was corrected of it with what it read before. */
    List<VisionPage.EntryView> registration() {
        return Stream.concat(
                        on.registrationAnnulled().stream().map(e -> said(e, CorrectionText.lines(e))),
                        on.registrationCorrected().stream().map(c -> said(c.by(), CorrectionText.lines(c, speech))))
                .toList();
    }

    private VisionPage.EntryView said(Entry e, List<String> lines) {
        String mark = known.corrections().of(e.id()).isEmpty() ? null : speech.say("Rättad", "Corrected");
        return aside(e, lines, e.fact().told().note(), mark, true);
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
        return aside(s.entry(), lines, why, mark, false);
    }

    /** An entry beside those that have a place in the vision's life. */
    private VisionPage.EntryView aside(
            Entry e, List<String> lines, @Nullable String note, @Nullable String mark, boolean counts) {
        FactText text = Wording.fact(e.fact(), on, speech.locale());
        return new VisionPage.EntryView(
                e.id(),
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
                confidential(e.id(), marks, speech),
                CorrectionText.of(known.corrections().of(e.id()), new EntryNames(known.entries(), speech)),
                e.fact().told().sources().stream().map(this::source).toList(),
                recorded(e),
                counts ? repairs(e) : List.of());
    }

    private List<NavigationLink> repairs(Entry e) {
        return Navigation.repairs(on.id(), e.id(), marks.covers(e.fact()), speech);
    }

    /** The marks on an entry, in words. */
    public static List<String> confidential(String entry, ConfidentialityMarks marks, Lang speech) {
        return marks.on(entry).stream()
                .map(mark -> Wording.confidential(mark, speech.locale()))
                .toList();
    }

    private VisionPage.SourceLine source(Source s) {
        return VisionPage.SourceLine.of(s, speech);
    }

    private String recorded(Entry e) {
        LocalDate day = e.recordedAt().atZone(SwedishDays.ZONE).toLocalDate();
        return speech.say("Registrerad den ", "Recorded on ")
                + speech.day(day)
                + speech.say(", händelse ", ", event ")
                + e.position();
    }
}
