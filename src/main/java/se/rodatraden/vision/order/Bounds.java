package se.rodatraden.vision.order;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import se.rodatraden.time.FuzzyDate;

/**
 * The first and last day of each entry, and the relations that have bound them so far. They always keep to those relations, so a new one
 * moves only what it is about and what that in turn moves.
 */
final class Bounds {
    /** A pair of days as it was before a relation moved it. */
    private record Was(int place, long earliest, long latest) {}

    final long[] earliest;
    final long[] latest;
    private final List<FuzzyDate> dates;
    private final List<List<Integer>> next = new ArrayList<>();
    private final List<List<Integer>> previous = new ArrayList<>();
    private final List<Was> moved = new ArrayList<>();

    Bounds(List<FuzzyDate> dates) {
        this.dates = dates;
        earliest = new long[dates.size()];
        latest = new long[dates.size()];
        for (int i = 0; i < dates.size(); i++) {
            next.add(new ArrayList<>(2));
            previous.add(new ArrayList<>(2));
        }
    }

    /** Those that a relation of their own places right after it. */
    List<Integer> next(int place) {
        return next.get(place);
    }

    /** How many relations of its own place it after others. */
    int follows(int place) {
        return previous.get(place).size();
    }

    /** Puts one before the other; false, and nothing is moved, where that would leave an entry no day. */
    boolean relate(int before, int after) {
        moved.clear();
        if (!raise(before, after) || !lower(before, after)) {
            for (Was was : moved.reversed()) {
                earliest[was.place] = was.earliest;
                latest[was.place] = was.latest;
            }
            return false;
        }
        next.get(before).add(after);
        previous.get(after).add(before);
        return true;
    }

    private boolean raise(int before, int after) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        boolean holds = begins(after, earliest[before], open);
        while (holds && !open.isEmpty()) {
            int x = open.remove();
            for (int later : next.get(x)) {
                holds = holds && begins(later, earliest[x], open);
            }
        }
        return holds;
    }

    /** Not before the day. */
    private boolean begins(int x, long least, ArrayDeque<Integer> open) {
        if (earliest[x] < least) {
            moved.add(new Was(x, earliest[x], latest[x]));
            earliest[x] = Math.max(earliest[x], first(dates.get(x), least));
            open.add(x);
        }
        return earliest[x] <= latest[x];
    }

    private boolean lower(int before, int after) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        boolean holds = ends(before, latest[after], open);
        while (holds && !open.isEmpty()) {
            int x = open.remove();
            for (int sooner : previous.get(x)) {
                holds = holds && ends(sooner, latest[x], open);
            }
        }
        return holds;
    }

    /** Not after the day. */
    private boolean ends(int x, long most, ArrayDeque<Integer> open) {
        if (latest[x] > most) {
            moved.add(new Was(x, earliest[x], latest[x]));
            latest[x] = Math.min(latest[x], last(dates.get(x), most));
            open.add(x);
        }
        return earliest[x] <= latest[x];
    }

    private static long first(FuzzyDate date, long from) {
        return from == PartialOrder.OPEN
                ? PartialOrder.OPEN
                : date.firstFrom(LocalDate.ofEpochDay(from))
                        .map(LocalDate::toEpochDay)
                        .orElse(from);
    }

    static long last(FuzzyDate date, long cap) {
        return date.lastUntil(LocalDate.ofEpochDay(cap))
                .map(LocalDate::toEpochDay)
                .orElse(cap);
    }
}
