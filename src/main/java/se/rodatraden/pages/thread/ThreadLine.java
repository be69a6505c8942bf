package se.rodatraden.pages.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.situation.Deferral;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.words.Wording;

/**
 * The one red line in its pieces: drawn out between steps in a known order, thin where the order is not known, broken where nothing is
 * recorded for long, dashed to what is only planned.
 */
final class ThreadLine {
    private static final int TURN = 120; // the longest way that a change of lane may take
    private static final int LONG = 425; // days without a word that break the line
    private static final int WORDY = 110;

    private final Shown shown;
    private final List<Step> steps;
    private final Axis axis;
    private final ToIntFunction<Lane> y;
    private final AppliedSpans applied;
    private final Situation situation;
    private final Lang speech;
    private final List<RedThread.Path> paths = new ArrayList<>();
    private final List<List<RedThread.Label>> words = new ArrayList<>();
    private int endX = Integer.MIN_VALUE;
    private int endY = Integer.MIN_VALUE;

    ThreadLine(Shown shown, Axis axis, ToIntFunction<Lane> y, AppliedSpans applied, Situation situation, Lang speech) {
        this.shown = shown;
        this.steps = shown.steps();
        this.axis = axis;
        this.y = y;
        this.applied = applied;
        this.situation = situation;
        this.speech = speech;
        Step last = shown.before();
        int lastX = axis.left();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (last != null) {
                join(last, lastX, step, axis.step(i));
            }
            if (step.onThread()) {
                last = step;
                lastX = axis.step(i);
            }
        }
        if (last != null) {
            onwards(last, lastX);
        }
    }

    List<RedThread.Path> paths() {
        return paths;
    }

    /** The words along the line, each with the places where it may stand, the best first. */
    List<List<RedThread.Label>> words() {
        return words;
    }

    private void join(Step a, int x1, Step b, int x2) {
        if (!b.onThread() && b.mark() != Step.Mark.PLAN) {
            return;
        }
        String kind = kind(a, b);
        int y1 = y.applyAsInt(a.lane());
        int y2 = y.applyAsInt(b.lane()) + (b.mark() == Step.Mark.PLAN ? Drawing.ASIDE : 0);
        if (b.mark() == Step.Mark.PLAN) {
            int turned = Math.min(x2, x1 + TURN / 2);
            int half = (x1 + turned) / 2;
            String straight = x2 > turned ? "h" + (x2 - turned) : "";
            piece(kind, x1, y1, turn(half - x1, turned - x1, y2 - y1) + straight, x2, y2);
        } else if (y1 == y2) {
            piece(kind, x1, y1, "h" + (x2 - x1), x2, y2);
        } else {
            int turn = Math.max(x1, x2 - TURN);
            int mid = (turn + x2) / 2;
            String straight = turn > x1 ? "h" + (turn - x1) : "";
            piece(kind, x1, y1, straight + turn(mid - turn, x2 - turn, y2 - y1), x2, y2);
        }
        if (silentBetween(a, b) && b.mark() != Step.Mark.PLAN) {
            gap(x1, y1 == y2 ? x2 : Math.max(x1, x2 - TURN), y1);
        }
    }

    /** From one lane to another; relative to where it begins, which takes the fewest characters. */
    private static String turn(int half, int x, int y) {
        String down = y < 0 ? String.valueOf(y) : " " + y;
        return "c" + half + " 0 " + half + down + " " + x + down;
    }

    private static String kind(Step a, Step b) {
        if (b.mark() == Step.Mark.PLAN) {
            return "plan";
        }
        if (a.mark() == Step.Mark.STOP || silentBetween(a, b)) {
            return a.mark() == Step.Mark.ADOPTED ? "still" : "open";
        }
        return b.ordered() && b.mark() != Step.Mark.MAYBE ? "sure" : "loose";
    }

    private static boolean silentBetween(Step a, Step b) {
        return b.earliest() != null && a.latest().plusDays(LONG).isBefore(b.earliest());
    }

    /** What the line does after the last step, up to the day that is shown, or on its way to a step that is not shown. */
    private void onwards(Step last, int x) {
        int level = y.applyAsInt(last.lane());
        int end = Math.max(x, axis.day(situation.day()));
        Step next = shown.next();
        if (next != null) {
            level(x, axis.right(), level, kind(last, next).equals("open") ? "open" : "still");
            return;
        }
        if (situation.deferral().isPresent()) {
            waiting(situation.deferral().get(), x, end, level);
            return;
        }
        Preparation preparation = situation.standing().preparation().orElse(Preparation.NONE);
        boolean coming = situation.standing().document().equals(Optional.of(Document.ADOPTED));
        if (preparation == Preparation.CLOSED || preparation == Preparation.DECIDED && !coming) {
            return;
        }
        boolean silent = last.latest().plusDays(LONG).isBefore(situation.day());
        level(x, end, level, coming || !silent ? "still" : "open");
        if (silent && !coming) {
            gap(x, end, level);
        }
    }

    private void waiting(Deferral deferral, int x, int end, int level) {
        int opens = deferral.opens().map(this::at).orElse(x);
        int closes = deferral.closes().map(day -> at(day.plusDays(1))).orElse(end);
        int open = Math.clamp(opens, x, end);
        int close = Math.clamp(closes, open, end);
        level(x, open, level, "still");
        level(open, close, level, "open");
        level(close, end, level, "gone");
        int from = close - open > WORDY ? open : x;
        int to = close - open > WORDY ? close : end;
        word(from, to, level - 14, Wording.preparation(Preparation.DEFERRED, speech.locale()), "note");
        word(from, to, level + 24, nothing(), "tiny");
    }

    private String nothing() {
        return speech.say("inget registrerat", "nothing recorded");
    }

    /** Two strokes across the line, where the record has a gap, and a word that says so; not where what applies runs on. */
    private void gap(int from, int to, int level) {
        int x = (from + to) / 2;
        if (to - from > 40 && !applied.runs(x, level)) {
            paths.add(new RedThread.Path("M" + (x - 6) + " " + (level + 7) + "l5-14m7 0l-5 14", "red break"));
            word(from, to, level - 14, nothing(), "tiny"); // a plan runs below the line
        }
    }

    private void word(int from, int to, int y, String text, String css) {
        if (to - from > WORDY) {
            List<RedThread.Label> places = new ArrayList<>();
            for (int part : new int[] {50, 30, 70, 85, 15}) {
                int x = from + (to - from) * part / 100;
                RedThread.Label label = new RedThread.Label(x, y, text, css);
                int half = TextWidth.of(text, label.size()) / 2;
                if (x - half > from && x + half < to) {
                    places.add(label);
                }
            }
            words.add(places);
        }
    }

    private int at(LocalDate day) {
        return axis.day(day);
    }

    private void level(int from, int to, int level, String css) {
        if (to - from > 1) {
            piece(css, from, level, "h" + (to - from), to, level);
        }
    }

    /** A piece that goes on from the one before, and looks like it, is drawn in one. */
    private void piece(String css, int x, int y, String d, int toX, int toY) {
        RedThread.Path last = paths.isEmpty() ? null : paths.getLast();
        if (last != null && last.css().equals("red " + css) && endX == x && endY == y) {
            paths.set(paths.size() - 1, new RedThread.Path(last.d() + d, last.css()));
        } else {
            paths.add(new RedThread.Path("M" + x + " " + y + d, "red " + css));
        }
        endX = toX;
        endY = toY;
    }

    /**
     * The steps that are drawn, and those next to them on the line where only a part of the way is shown.
     *
     * @param before the last step on the line before the part; null where there is none
     * @param next the first one after it; null where there is none
     * @param all every step, drawn or not
     */
    record Shown(
            List<Step> steps,
            @Nullable Step before,
            @Nullable Step next,
            List<Step> all) {
        static Shown of(List<Step> all, Zoom zoom) {
            List<Step> steps =
                    all.stream().filter(s -> !zoom.ends(s) && !zoom.follows(s)).toList();
            Step before = all.stream()
                    .filter(s -> zoom.ends(s) && s.onThread())
                    .reduce((_, b) -> b)
                    .orElse(null);
            Step next = all.stream()
                    .filter(s -> zoom.follows(s) && s.onThread())
                    .findFirst()
                    .orElse(null);
            return new Shown(steps, before, next, all);
        }
    }
}
