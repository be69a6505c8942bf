package se.rodatraden.pages.thread;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts the width into pieces that fit a printed page, where the cut goes through as few words and rings as may be. */
final class Strips {
    static final int WIDEST = 914;
    private static final int SEARCHED = 320;

    private Strips() {}

    static List<RedThread.Strip> of(int left, int width, List<RedThread.Box> whole) {
        List<RedThread.Strip> strips = new ArrayList<>();
        int[] through = through(width, whole);
        int from = left;
        while (width - from > WIDEST) {
            int cut = cut(from + WIDEST, through);
            strips.add(new RedThread.Strip(from, cut - from));
            from = cut;
        }
        strips.add(new RedThread.Strip(from, width - from));
        return List.copyOf(strips);
    }

    /** Where the fewest are cut, as far to the right as may be. */
    private static int cut(int at, int[] through) {
        int best = at;
        int least = Integer.MAX_VALUE;
        for (int x = at; x > at - SEARCHED; x -= 2) {
            if (through[x] < least) {
                least = through[x];
                best = x;
            }
        }
        return best;
    }

    /** How many a cut goes through, at each place. */
    private static int[] through(int width, List<RedThread.Box> whole) {
        int[] through = new int[width + 1];
        for (RedThread.Box b : whole) {
            int from = Math.clamp(b.x() + 1L, 0, width);
            int to = Math.clamp((long) b.x() + b.w(), 0, width);
            if (from < to) {
                through[from]++;
                through[to]--;
            }
        }
        Arrays.parallelPrefix(through, Integer::sum);
        return through;
    }
}
