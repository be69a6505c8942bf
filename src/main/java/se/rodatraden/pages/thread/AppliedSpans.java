package se.rodatraden.pages.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.situation.VersionPeriods;
import se.rodatraden.vision.state.Document;
import se.rodatraden.words.Wording;

/**
 * For each version the line along which it applied, in the lane of the body that adopted it, and what ended it. What a court annulled for
 * good has no red line, although it was applied until then.
 */
final class AppliedSpans {
    private static final int CAP = 11;
    private static final int ROOM = 60; // for the word beside the line

    private final ThreadLine.Shown shown;
    private final Axis axis;
    private final ToIntFunction<Lane> y;
    private final Situation situation;
    private final Lang speech;
    private final List<RedThread.Path> paths = new ArrayList<>();
    private final List<RedThread.Box> spans = new ArrayList<>();
    private final List<List<RedThread.Label>> words = new ArrayList<>();

    AppliedSpans(
            List<VersionPeriods.Period> periods,
            ThreadLine.Shown shown,
            Axis axis,
            ToIntFunction<Lane> y,
            Situation situation,
            Lang speech) {
        this.shown = shown;
        this.axis = axis;
        this.y = y;
        this.situation = situation;
        this.speech = speech;
        periods.forEach(this::draw);
    }

    List<RedThread.Path> paths() {
        return paths;
    }

    /** The words along the lines, each with the places where it may stand. */
    List<List<RedThread.Label>> words() {
        return words;
    }

    /** Whether a line of what applied runs there. */
    boolean runs(int x, int level) {
        return spans.stream().anyMatch(s -> s.y() == level && s.x() <= x && x <= s.x() + s.w());
    }

    private void draw(VersionPeriods.Period period) {
        Step adoption = step(period.version());
        if (adoption != null) {
            int i = shown.steps().indexOf(adoption);
            int first = i < 0 ? axis.left() : axis.step(i);
            int from = period.from() == null ? axis.left() : Math.max(first, axis.day(period.from()));
            int to = period.to() == null
                    ? axis.day(situation.day())
                    : axis.day(period.to().plusDays(1));
            String css = adoption.mark() == Step.Mark.ANNULLED ? "annulled-span" : "red applies";
            line(period, from, to, y.applyAsInt(adoption.lane()), css);
        }
    }

    private @Nullable Step step(String entry) {
        return shown.all().stream()
                .filter(s -> s.entry().equals(entry))
                .findFirst()
                .orElse(null);
    }

    private String word(VersionPeriods.Period period) {
        return period.to() == null
                ? Wording.document(situation.standing(), speech.locale())
                        .orElseGet(() -> Wording.document(Document.IN_FORCE, speech.locale()))
                : speech.say("gällde", "applied");
    }

    private void line(VersionPeriods.Period period, int from, int to, int level, String css) {
        if (to - from <= 1) {
            return;
        }
        paths.add(new RedThread.Path("M" + from + " " + level + "H" + to, css));
        spans.add(new RedThread.Box(from, level, to - from, 0, ""));
        String word = word(period);
        if (to - from > ROOM) {
            List<RedThread.Label> places = new ArrayList<>();
            for (int part : new int[] {50, 30, 70, 85, 15}) {
                int x = from + (to - from) * part / 100;
                places.add(new RedThread.Label(x, level - 14, word, "note"));
                places.add(new RedThread.Label(x, level + 24, word, "note"));
            }
            words.add(places);
        }
        Document then = period.then();
        if (period.to() != null && to < axis.right()) {
            paths.add(new RedThread.Path("M" + to + " " + (level - CAP) + "V" + (level + CAP), "red cap"));
            if (then != null && !(then == Document.REPEALED && isDrawn(to, level))) {
                ended(to, level, Wording.document(then, speech.locale()));
            }
        }
    }

    /** Whether what ended it is a ring there, with a word of its own. */
    private boolean isDrawn(int x, int level) {
        for (int i = 0; i < shown.steps().size(); i++) {
            Step step = shown.steps().get(i);
            if (step.mark() == Step.Mark.REPEALED
                    && y.applyAsInt(step.lane()) == level
                    && Math.abs(axis.step(i) - x) < Spacing.LEAST) {
                return true;
            }
        }
        return false;
    }

    private void ended(int x, int level, String word) {
        List<RedThread.Label> places = new ArrayList<>();
        for (int y : new int[] {level + CAP + 14, level - CAP - 5}) {
            places.add(new RedThread.Label(x, y, word, "tiny"));
            places.add(new RedThread.Label(x + 4, y, word, "tiny", RedThread.Anchor.START));
            places.add(new RedThread.Label(x - 4, y, word, "tiny", RedThread.Anchor.END));
        }
        words.add(places);
    }
}
