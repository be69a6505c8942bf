package se.rodatraden.vision.order;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
    private final BitSet[] successors;
    /** The dates of the entries, widened for doubts of the source. */
    private final List<FuzzyDate> dates;

    public PartialOrder(List<Entry> entries, List<Entry> struck) {
        this.entries = entries;
        dates = entries.stream().map(e -> e.occurred().withDoubt()).toList();
        int n = entries.size();
        earliest = new long[n];
        latest = new long[n];
        before = new BitSet[n];
        successors = new BitSet[n];
        for (int i = 0; i < n; i++) {
            before[i] = new BitSet(n);
            successors[i] = new BitSet(n);
            bound(i);
        }
        for (Relations.Relation r : Relations.of(entries, struck)) {
            relate(r);
        }
        onTheSameDay();
        notesAfterWhatTheyAreAbout();
        datesThatDoNotOverlap();
    }

    private void bound(int i) {
        FuzzyDate occurred = dates.get(i);
        long recorded = entries.get(i).readsSinceDay().toEpochDay();
        latest[i] = last(occurred, cap(entries.get(i), recorded));
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

    private static long last(FuzzyDate date, long cap) {
        return date.lastUntil(LocalDate.ofEpochDay(cap))
                .map(LocalDate::toEpochDay)
                .orElse(cap);
    }

    private static long first(FuzzyDate date, long from) {
        return from == OPEN
                ? OPEN
                : date.firstFrom(LocalDate.ofEpochDay(from))
                        .map(LocalDate::toEpochDay)
                        .orElse(from);
    }

    static long day(@Nullable LocalDate date) {
        return date == null ? OPEN : date.toEpochDay();
    }

    private void relate(Relations.Relation r) {
        if (before[r.after()].get(r.before())) {
            return;
        }
        if (before[r.before()].get(r.after())) {
            conflicts.add(r);
            return;
        }
        long[] e = earliest.clone();
        long[] l = latest.clone();
        if (!tighten(r.before(), r.after())) {
            System.arraycopy(e, 0, earliest, 0, e.length);
            System.arraycopy(l, 0, latest, 0, l.length);
            conflicts.add(r);
            return;
        }
        connect(r.before(), r.after());
    }

    private void connect(int a, int b) {
        BitSet above = (BitSet) before[a].clone();
        above.set(a);
        BitSet below = (BitSet) successors[b].clone();
        below.set(b);
        below.stream().forEach(x -> before[x].or(above));
        above.stream().forEach(x -> successors[x].or(below));
    }

    private boolean tighten(int a, int b) {
        connectBounds(a, b);
        for (int i = 0; i < earliest.length; i++) {
            if (earliest[i] > latest[i]) {
                return false;
            }
        }
        return true;
    }

    private void connectBounds(int a, int b) {
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(b));
        while (!open.isEmpty()) {
            int x = open.remove();
            long least = x == b ? earliest[a] : OPEN;
            for (int p = before[x].nextSetBit(0); p >= 0; p = before[x].nextSetBit(p + 1)) {
                least = Math.max(least, earliest[p]);
            }
            if (earliest[x] < least) {
                earliest[x] = Math.max(least, first(dates.get(x), least));
                successors[x].stream().forEach(open::add);
            }
        }
        open.add(a);
        while (!open.isEmpty()) {
            int x = open.remove();
            long most = x == a ? latest[b] : Long.MAX_VALUE;
            for (int s = successors[x].nextSetBit(0); s >= 0; s = successors[x].nextSetBit(s + 1)) {
                most = Math.min(most, latest[s]);
            }
            if (latest[x] > most) {
                latest[x] = Math.min(most, last(dates.get(x), most));
                before[x].stream().forEach(open::add);
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
        List<Integer> waiting = new ArrayList<>(day);
        BitSet left = new BitSet();
        day.forEach(left::set);
        Integer last = null;
        while (!waiting.isEmpty()) {
            int next = waiting.stream()
                    .filter(i -> !before[i].intersects(left))
                    .findFirst()
                    .orElseThrow();
            waiting.remove(Integer.valueOf(next));
            left.clear(next);
            if (last != null) {
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

    private void datesThatDoNotOverlap() {
        for (int i = 0; i < earliest.length; i++) {
            for (int j = 0; j < earliest.length; j++) {
                if (latest[i] < earliest[j]) {
                    before[j].set(i);
                }
            }
        }
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

    /** The entries' indexes in a possible order; ties are broken by earliest day, latest day, and index. */
    public List<Integer> sorted() {
        int n = entries.size();
        PriorityQueue<Integer> ready = new PriorityQueue<>((x, y) -> {
            int byEarliest = Long.compare(earliest[x], earliest[y]);
            int byLatest = byEarliest != 0 ? byEarliest : Long.compare(latest[x], latest[y]);
            return byLatest != 0 ? byLatest : Integer.compare(x, y);
        });
        int[] waits = new int[n];
        for (int i = 0; i < n; i++) {
            waits[i] = before[i].cardinality();
            if (waits[i] == 0) {
                ready.add(i);
            }
        }
        List<Integer> sorted = new ArrayList<>(n);
        while (!ready.isEmpty()) {
            int next = ready.remove();
            sorted.add(next);
            for (int i = 0; i < n; i++) {
                if (before[i].get(next) && --waits[i] == 0) {
                    ready.add(i);
                }
            }
        }
        return sorted;
    }
}
