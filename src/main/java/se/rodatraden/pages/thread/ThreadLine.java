package se.rodatraden.pages.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.situation.Deferral;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.words.Wording;

/**
 * The one red line in its pieces: drawn out between steps in a known order, thin where the order is not known, dotted where nothing is
 * recorded, dashed to what is only planned.
 */
final class ThreadLine {
    private static final double TURN = 120; // the longest way that a change of lane may take
    private static final int LONG = 425; // days without a word that break the line

    private final List<Step> steps;
    private final Axis axis;
    private final ToDoubleFunction<Lane> y;
    private final Situation situation;
    private final Lang speech;
    private final List<RedThread.Path> paths = new ArrayList<>();
    private final List<RedThread.Label> labels = new ArrayList<>();

    ThreadLine(List<Step> steps, Axis axis, ToDoubleFunction<Lane> y, Situation situation, Lang speech) {
        this.steps = steps;
        this.axis = axis;
        this.y = y;
        this.situation = situation;
        this.speech = speech;
        int last = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (last >= 0) {
                join(last, i);
            }
            last = steps.get(i).mark().onThread() ? i : last;
        }
        if (last >= 0) {
            onwards(last);
        }
    }

    List<RedThread.Path> paths() {
        return paths;
    }

    List<RedThread.Label> labels() {
        return labels;
    }

    private void join(int from, int to) {
        Step a = steps.get(from);
        Step b = steps.get(to);
        if (!b.mark().onThread() && b.mark() != Step.Mark.PLAN) {
            return;
        }
        paths.add(new RedThread.Path(curve(from, to), "red " + kind(a, b)));
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

    private String curve(int from, int to) {
        double x1 = axis.step(from);
        double x2 = axis.step(to);
        double y1 = y.applyAsDouble(steps.get(from).lane());
        double y2 = y.applyAsDouble(steps.get(to).lane());
        if (steps.get(to).mark() == Step.Mark.PLAN) {
            double aside = y2 + Drawing.ASIDE;
            double turned = Math.min(x2, x1 + TURN / 2);
            double half = (x1 + turned) / 2;
            return String.format(
                    Locale.ROOT,
                    "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1fH%.1f",
                    x1,
                    y1,
                    half,
                    y1,
                    half,
                    aside,
                    turned,
                    aside,
                    x2);
        }
        if (y1 == y2) {
            return String.format(Locale.ROOT, "M%.1f %.1fH%.1f", x1, y1, x2);
        }
        double turn = Math.max(x1, x2 - TURN);
        double mid = (turn + x2) / 2;
        return String.format(
                Locale.ROOT, "M%.1f %.1fH%.1fC%.1f %.1f %.1f %.1f %.1f %.1f", x1, y1, turn, mid, y1, mid, y2, x2, y2);
    }

    /** What the line does after the last step, up to the day that is shown. */
    private void onwards(int last) {
        double x = axis.step(last);
        double level = y.applyAsDouble(steps.get(last).lane());
        double end = Math.max(x, axis.day(situation.day()));
        if (situation.deferral().isPresent()) {
            waiting(situation.deferral().get(), x, end, level);
            return;
        }
        Preparation preparation = situation.standing().preparation().orElse(Preparation.NONE);
        boolean coming = situation.standing().document().equals(Optional.of(Document.ADOPTED));
        if (preparation == Preparation.CLOSED || preparation == Preparation.DECIDED && !coming) {
            return;
        }
        boolean silent = steps.get(last).latest().plusDays(LONG).isBefore(situation.day());
        piece(x, end, level, coming || !silent ? "still" : "open");
    }

    private void waiting(Deferral deferral, double x, double end, double level) {
        double opens = deferral.opens().map(this::at).orElse(x);
        double closes = deferral.closes().map(day -> at(day.plusDays(1))).orElse(end);
        double open = Math.clamp(opens, x, end);
        double close = Math.clamp(closes, open, end);
        piece(x, open, level, "still");
        piece(open, close, level, "open");
        piece(close, end, level, "gone");
        double from = close - open > 110 ? open : x;
        double to = close - open > 110 ? close : end;
        if (to - from > 110) {
            double middle = (from + to) / 2;
            labels.add(new RedThread.Label(
                    middle, level - 13, Wording.preparation(Preparation.DEFERRED, speech.locale()), "note", "middle"));
            labels.add(new RedThread.Label(
                    middle, level + 24, speech.say("inget registrerat", "nothing recorded"), "tiny", "middle"));
        }
    }

    private double at(LocalDate day) {
        return axis.day(day);
    }

    private void piece(double from, double to, double level, String css) {
        if (to - from > 1) {
            paths.add(new RedThread.Path(String.format(Locale.ROOT, "M%.1f %.1fH%.1f", from, level, to), "red " + css));
        }
    }
}
