package se.rodatraden.vision.order;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RegisterNotes;
import se.rodatraden.vision.state.Fold;

/**
 * The entries of a history with their possible days and known order. Days are counted from
 * 1970-01-01; {@link #OPEN} is before all days. Bounds propagate both ways along the order: nothing is earlier than its
 * predecessors, nor later than its successors. A relation that would leave an entry without a possible day, or create a cycle, is
 * ignored and kept as a conflict.
 */
public final class PartialOrder {
    public static final long OPEN = Long.MIN_VALUE / 2;

    public final List<Entry> entries;
    public final long[] earliest;
    public final long[] latest;
    /** For each entry the indexes of those known to have happened before it, by relation or by date. */
    public final BitSet[] before;

    public final List<Relations.Relation> conflicts = new ArrayList<>();
    private final Bounds bounds;
    private final List<Integer> sorted;
    /** When each happened, with the days that a doubt of the source leaves. */
    private final List<FuzzyDate> dates;

    public PartialOrder(List<Entry> entries, List<Entry> struck) {
        this.entries = entries;
        dates = entries.stream().map(e -> e.occurred().withDoubt()).toList();
        int n = entries.size();
        bounds = new Bounds(dates);
        earliest = bounds.earliest;
        latest = bounds.latest;
        before = new BitSet[n];
        for (int i = 0; i < n; i++) {
            before[i] = new BitSet(n);
            bound(i);
        }
        for (Relations.Relation r : Relations.of(entries, struck)) {
            relate(r);
        }
        onTheSameDay();
        notesAfterWhatTheyAreAbout();
        sorted = inAnOrder();
        datesThatDoNotOverlap();
    }

    private void bound(int i) {
        FuzzyDate occurred = dates.get(i);
        long recorded = entries.get(i).readsSinceDay().toEpochDay();
        latest[i] = Bounds.last(occurred, cap(entries.get(i), recorded));
        earliest[i] = occurred.year() == YearBasis.MISSING ? OPEN : day(occurred.earliest());
        if (earliest[i] > latest[i]) {
            latest[i] = earliest[i];
        }
    }

    /** Upper bound: nothing happened after its recording, and an open date is not after the source's date stamp, unless doubted. */
    private static long cap(Entry entry, long recorded) {
        boolean bounded = entry.occurred().latest() != null && entry.occurred().year() != YearBasis.MISSING;
        if (bounded || RegisterNotes.is(entry.fact())) {
            return recorded;
        }
        long cap = recorded;
        for (Source source : entry.fact().told().sources()) {
            FuzzyDate stamp = source.updated();
            LocalDate latest = stamp != null && bounds(stamp) ? stamp.latest() : null;
            if (latest != null) {
                cap = Math.min(cap, latest.toEpochDay());
            }
        }
        return cap;
    }

    private static boolean bounds(FuzzyDate stamp) {
        return stamp.latest() != null
                && stamp.year() != YearBasis.MISSING
                && !stamp.qualifier().uncertain();
    }

    static long day(@Nullable LocalDate date) {
        return date == null ? OPEN : date.toEpochDay();
    }

    private void relate(Relations.Relation r) {
        if (before[r.after()].get(r.before())) {
            return;
        }
        if (before[r.before()].get(r.after()) || !bounds.relate(r.before(), r.after())) {
            conflicts.add(r);
            return;
        }
        connect(r.before(), r.after());
    }

    /** What is known stays closed: who knows of the first already, knows of all before it, and so do all that come after. */
    private void connect(int first, int second) {
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(second));
        while (!open.isEmpty()) {
            int x = open.remove();
            if (!before[x].get(first)) {
                before[x].or(before[first]);
                before[x].set(first);
                open.addAll(bounds.next(x));
            }
        }
    }

    /** Entries on the same exact day are ordered by recording, unless their order is known otherwise. */
    private void onTheSameDay() {
        Map<LocalDate, List<Integer>> days = new LinkedHashMap<>();
        for (int i = 0; i < earliest.length; i++) {
            LocalDate day = entries.get(i).occurred().earliest();
            if (day != null && entries.get(i).occurred().isDay()) {
                days.computeIfAbsent(day, _ -> new ArrayList<>()).add(i);
            }
        }
        days.values().stream().filter(day -> day.size() > 1).forEach(this::inSequence);
    }

    private void inSequence(List<Integer> day) {
        BitSet left = new BitSet();
        day.forEach(left::set);
        int last = -1;
        while (!left.isEmpty()) {
            int next = left.nextSetBit(0);
            while (before[next].intersects(left)) {
                next = left.nextSetBit(next + 1);
            }
            left.clear(next);
            if (last >= 0) {
                relate(new Relations.Relation(last, next, Relations.NOBODY));
            }
            last = next;
        }
    }

    /** A note on a source conflict is not earlier than the entry it is about, if its own date allows. */
    private void notesAfterWhatTheyAreAbout() {
        for (int i = 0; i < earliest.length; i++) {
            String about = entries.get(i).fact() instanceof Fact.SourceConflictRecorded f ? f.about() : null;
            for (int x = 0; about != null && x < earliest.length; x++) {
                if (entries.get(x).id().equals(about) && earliest[x] <= latest[i]) {
                    earliest[i] = Math.max(earliest[i], earliest[x]);
                }
            }
        }
    }

    /** What ended before another can have begun came before it: one sweep by day, with all that has ended until then. */
    private void datesThatDoNotOverlap() {
        int[] byLatest = places(latest);
        BitSet ended = new BitSet(entries.size());
        int come = 0;
        for (int i : places(earliest)) {
            while (latest[byLatest[come]] < earliest[i]) {
                ended.set(byLatest[come++]);
            }
            before[i].or(ended);
        }
    }

    /** By those days; soon done, since what is sorted is nearly in that order. */
    private int[] places(long[] days) {
        return inOrder(sorted.toArray(Integer[]::new), days);
    }

    /** The places by their days; those with the same keep their order. */
    static int[] inOrder(Integer[] places, long[] days) {
        Arrays.sort(places, (x, y) -> Long.compare(days[x], days[y]));
        int[] ordered = new int[places.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = places[i];
        }
        return ordered;
    }

    /** For each entry the places of those known to have happened after it: {@link #before} seen from the other end. */
    BitSet[] after() {
        BitSet[] after = new BitSet[entries.size()];
        for (int i = 0; i < after.length; i++) {
            after[i] = new BitSet(after.length);
        }
        for (int x : sorted.reversed()) {
            for (int y : bounds.next(x)) {
                after[x].or(after[y]);
                after[x].set(y);
            }
        }
        int[] byEarliest = places(earliest);
        BitSet unbegun = new BitSet(after.length);
        unbegun.set(0, after.length);
        int begun = 0;
        for (int i : places(latest)) {
            while (begun < after.length && earliest[byEarliest[begun]] <= latest[i]) {
                unbegun.clear(byEarliest[begun++]);
            }
            after[i].or(unbegun);
        }
        return after;
    }

    /**
     * The first day the history may be about: {@link #OPEN} if an entry that changes the state may have happened on any
     * earlier day, {@link Long#MAX_VALUE} if there are no entries. The day of recording is only an upper bound for undated entries; it is
     * the first day only of a history in which no entry has a date or changes the state.
     */
    public long firstDay() {
        long first = Long.MAX_VALUE;
        long known = Long.MAX_VALUE;
        for (int i = 0; i < earliest.length; i++) {
            if (earliest[i] != OPEN) {
                first = Math.min(first, earliest[i]);
            } else if (Fold.moves(entries.get(i).fact())) {
                return OPEN;
            }
            known = Math.min(known, latest[i]);
        }
        return first == Long.MAX_VALUE ? known : first;
    }

    /** The entries' places in an order that the knowledge allows; ties by earliest day, latest day, place in the list. */
    public List<Integer> sorted() {
        return sorted;
    }

    /**
     * Only relations are waited for: what must come before by its dates is earlier, and so is all that it waits for.
     */
    private List<Integer> inAnOrder() {
        int n = entries.size();
        PriorityQueue<Integer> ready = new PriorityQueue<>((x, y) -> {
            int byEarliest = Long.compare(earliest[x], earliest[y]);
            int byLatest = byEarliest != 0 ? byEarliest : Long.compare(latest[x], latest[y]);
            return byLatest != 0 ? byLatest : Integer.compare(x, y);
        });
        int[] waits = new int[n];
        for (int i = 0; i < n; i++) {
            waits[i] = bounds.follows(i);
            if (waits[i] == 0) {
                ready.add(i);
            }
        }
        List<Integer> sorted = new ArrayList<>(n);
        while (!ready.isEmpty()) {
            int done = ready.remove();
            sorted.add(done);
            for (int next : bounds.next(done)) {
                if (--waits[next] == 0) {
                    ready.add(next);
                }
            }
        }
        return sorted;
    }
}
