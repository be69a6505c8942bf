package se.rodatraden.pages.vision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.thread.KnownOrder;
import se.rodatraden.time.Lang;
import se.rodatraden.time.Precision;
import se.rodatraden.views.progress.PlanParts;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.order.Plan;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.words.Wording;
import se.rodatraden.words.erasure.ErasureWords;

/**
 * The same history as the red thread, as a list in words, newest first: mandate periods and silent years between the entries, decisions
 * open, and what was done and answered in between folded together.
 */
public final class EntryList {
    private static final int LONG = 14; // months without a word that are worth a line

    private final Known known;
    private final Situation situation;
    private final Lang speech;
    private final EntryViews views;
    private final PlanParts plans;
    private final Shortened shortened;

    EntryList(VisionOn on, TimeForm time, String address) {
        this.known = on.known();
        this.situation = on.situation();
        this.speech = time.speech();
        this.views = new EntryViews(on, speech);
        List<Placed> shown = shown().toList();
        this.plans = PlanParts.of(shown);
        this.shortened = new Shortened(address, shown.size(), views, plans);
    }

    /** The entries of one mandate period, oldest first, each with a silence before it where there was one. */
    record Period(String heading, List<Line> lines) {}

    /**
     * An entry in its period.
     *
     * @param silence the time without entries before it; null where it was not long
     * @param unordered the entry before it, where it is not known that it came before
     */
    record Line(
            Placed placed,
            @Nullable String silence,
            @Nullable Placed unordered) {}

    Shortened shortened() {
        return shortened;
    }

    List<VisionPage.Item> items() {
        List<VisionPage.Item> items = new ArrayList<>(plans());
        since(items);
        Folding folding = new Folding(this::entry, shortened, speech);
        List<Period> periods = periods();
        for (int i = periods.size() - 1; i >= 0; i--) {
            items.addAll(folding.of(periods.get(i), i % 2 == 0 ? "even" : "odd"));
        }
        return List.copyOf(items);
    }

    private List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        List<Placed> listed = GoalsInOrder.of(shown().toList());
        List<String> headings = listed.stream()
                .map(p -> isListed(p) ? TermHeading.of(p, speech) : "")
                .toList();
        Placed before = null;
        boolean ordered = true;
        for (int i = 0; i < listed.size(); i++) {
            Placed p = listed.get(i);
            boolean open = GoalsInOrder.open(p);
            ordered &= !open && p.afterPrevious();
            if (!isListed(p)) {
                continue;
            }
            String now = heading(
                    headings, i, periods.isEmpty() ? "" : periods.getLast().heading());
            if (periods.isEmpty() || !now.equals(periods.getLast().heading())) {
                periods.add(new Period(now, new ArrayList<>()));
            }
            boolean after = before == null || ordered || KnownOrder.certain(before, p);
            String silence = before == null || p.earliest() == null ? null : silence(before.latest(), p.earliest());
            periods.getLast().lines().add(new Line(p, silence, after ? null : before));
            before = p;
            ordered = !open;
        }
        return periods;
    }

    private boolean isListed(Placed p) {
        return !isBackground(p) && !isPlan(p) && !plans.isPart(p);
    }

    /** That of the entry; where its own is not certain, that of those on both sides of it, if it is the same. */
    private String heading(List<String> headings, int i, String before) {
        String own = headings.get(i);
        if (!own.isEmpty()) {
            return own;
        }
        boolean within = !before.isEmpty()
                && headings.subList(i + 1, headings.size()).stream()
                        .filter(heading -> !heading.isEmpty())
                        .findFirst()
                        .filter(before::equals)
                        .isPresent();
        return within ? before : TermHeading.uncertain(speech);
    }

    private VisionPage.EntryView entry(Line line) {
        return entry(line.placed(), line.unordered());
    }

    private VisionPage.EntryView entry(Placed p, @Nullable Placed unordered) {
        List<VisionPage.EntryView> parts = plans.of(p).stream()
                .map(part -> views.of(part, null, List.of()))
                .toList();
        return views.of(p, unordered, parts);
    }

    /** What is planned and not known to have been done stands by itself, before what happened: it is no fact. */
    private List<VisionPage.Item> plans() {
        List<Placed> open = shown().filter(this::isPlan).toList();
        List<VisionPage.Item> items = new ArrayList<>();
        if (!open.isEmpty()) {
            items.add(new VisionPage.Item.Period(
                    speech.say("Planerat, inte registrerat som gjort", "Planned, not recorded as done"), "plans"));
            open.stream()
                    .filter(p -> !passed(p))
                    .forEach(p -> items.add(new VisionPage.Item.Happened(entry(p, null), "plans")));
            passed(open.stream().filter(this::passed).toList(), items);
        }
        return items;
    }

    private void passed(List<Placed> passed, List<VisionPage.Item> items) {
        List<VisionPage.EntryView> entries = passed.stream().map(this::folded).toList();
        if (passed.size() == 1) {
            items.add(new VisionPage.Item.Happened(entry(passed.getFirst(), null), "plans"));
        } else if (!passed.isEmpty()) {
            items.add(new VisionPage.Item.Folded(
                    speech.say(
                            passed.size() + " planer vars dag har passerat utan registrerad åtgärd",
                            passed.size() + " plans whose day has passed, nothing recorded"),
                    entries,
                    "plans",
                    shortened.whole(passed)));
        }
    }

    private boolean passed(Placed p) {
        return plan(p).map(plan -> plan.nextUntil().isBefore(situation.judgedOn()))
                .orElse(false);
    }

    private boolean isPlan(Placed p) {
        return plan(p).isPresent();
    }

    private Optional<Plan> plan(Placed p) {
        return situation.plans().stream()
                .filter(plan -> plan.entry().id().equals(p.entry().id()))
                .findFirst();
    }

    List<VisionPage.EntryView> background() {
        return shown().filter(EntryList::isBackground).map(p -> entry(p, null)).toList();
    }

    private VisionPage.EntryView folded(Placed p) {
        return shortened.named(p, null).orElseGet(() -> entry(p, null));
    }

    List<VisionPage.EntryView> registration() {
        return views.registration();
    }

    List<VisionPage.EntryView> struck() {
        return views.struck();
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

    private @Nullable String silence(LocalDate from, LocalDate to) {
        long months = ChronoUnit.MONTHS.between(from, to);
        return months < LONG ? null : speech.say("Inget registrerat på ", "Nothing recorded for ") + length(months);
    }

    /** How long nothing has been recorded, above the newest entry. */
    private void since(List<VisionPage.Item> items) {
        shown().filter(this::isListed)
                .reduce((first, second) -> second)
                .map(last -> ChronoUnit.MONTHS.between(last.latest(), situation.day()))
                .ifPresent(months -> {
                    if (situation.deferral().isPresent()) {
                        String how = months < LONG ? "" : speech.say(" på ", " for ") + length(months);
                        items.add(new VisionPage.Item.Silence(
                                speech.say("Inget återupptagande registrerat", "No resumption recorded") + how));
                    } else if (months >= LONG) {
                        items.add(new VisionPage.Item.Silence(
                                speech.say("Därefter inget registrerat på ", "After this nothing recorded for ")
                                        + length(months)));
                    }
                });
    }

    private String length(long months) {
        long years = months / 12;
        return years < 2
                ? months + speech.say(" månader", " months")
                : speech.say("över ", "over ") + years + speech.say(" år", " years");
    }

    /** The marks on an entry, and its erasure, in words. */
    public static List<String> confidential(String entry, ConfidentialityMarks marks, Lang speech) {
        return Stream.concat(
                        marks.erasure(entry).stream().map(erasure -> ErasureWords.of(erasure, speech)),
                        marks.on(entry).stream().map(mark -> Wording.confidential(mark, speech.locale())))
                .toList();
    }
}
