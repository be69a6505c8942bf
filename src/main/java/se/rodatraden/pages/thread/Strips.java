package se.rodatraden.pages.thread;

import java.util.ArrayList;
import java.util.List;

/** Cuts the width into pieces that fit a printed page, where the cut goes through as few words and rings as may be. */
final class Strips {
    static final int WIDEST = 914;
    private static final int SEARCHED = 320;

    private Strips() {}

    static List<RedThread.Strip> of(int left, int width, List<RedThread.Box> whole) {
        List<RedThread.Strip> strips = new ArrayList<>();
        int from = left;
        while (width - from > WIDEST) {
            int cut = cut(from + WIDEST, whole);
            strips.add(new RedThread.Strip(from, cut - from));
            from = cut;
        }
        strips.add(new RedThread.Strip(from, width - from));
        return List.copyOf(strips);
    }

    /** Where the fewest are cut, as far to the right as may be. */
    private static int cut(int at, List<RedThread.Box> whole) {
        int best = at;
        long least = Long.MAX_VALUE;
        for (int x = at; x > at - SEARCHED; x -= 2) {
            int here = x;
            long cut = whole.stream()
                    .filter(b -> b.x() < here && here < b.x() + b.w())
                    .count();
            if (cut < least) {
                least = cut;
                best = x;
            }
        }
        return best;
    }
}
