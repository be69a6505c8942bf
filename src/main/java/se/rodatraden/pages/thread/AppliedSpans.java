package se.rodatraden.pages.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.situation.VersionPeriods;
import se.rodatraden.vision.state.Document;
import se.rodatraden.words.Wording;

/** For each version the line along which it applied, in the lane of the body that adopted it, and what ended it. */
final class AppliedSpans {
    private static final double CAP = 11;
    private static final double ROOM = 70; // for the word above the line

    private final List<RedThread.Path> paths = new ArrayList<>();
    private final List<RedThread.Label> labels = new ArrayList<>();

    AppliedSpans(
            List<VersionPeriods.Period> periods,
            List<Step> steps,
            Axis axis,
            ToDoubleFunction<Lane> y,
            Situation situation,
            Lang speech) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            places.put(steps.get(i).entry(), i);
        }
        for (VersionPeriods.Period period : periods) {
            Integer i = places.get(period.version());
            if (i != null) {
                double level = y.applyAsDouble(steps.get(i).lane());
                double from = period.from() == null ? axis.left() : Math.max(axis.step(i), axis.day(period.from()));
                double to = period.to() == null
                        ? axis.day(situation.day())
                        : axis.day(period.to().plusDays(1));
                line(period, from, to, level, word(period, situation, speech), speech);
            }
        }
    }

    List<RedThread.Path> paths() {
        return paths;
    }

    List<RedThread.Label> labels() {
        return labels;
    }

    private static String word(VersionPeriods.Period period, Situation situation, Lang speech) {
        return period.to() == null
                ? Wording.document(situation.standing(), speech.locale())
                        .orElseGet(() -> Wording.document(Document.IN_FORCE, speech.locale()))
                : speech.say("gällde", "applied");
    }

    private void line(VersionPeriods.Period period, double from, double to, double level, String word, Lang speech) {
        if (to - from <= 1) {
            return;
        }
        paths.add(new RedThread.Path(String.format(Locale.ROOT, "M%.1f %.1fH%.1f", from, level, to), "red applies"));
        if (to - from > ROOM) {
            labels.add(new RedThread.Label((from + to) / 2, level - 12, word, "note", "middle"));
        }
        if (period.to() != null) {
            paths.add(new RedThread.Path(
                    String.format(Locale.ROOT, "M%.1f %.1fV%.1f", to, level - CAP, level + CAP), "red cap"));
            Document then = period.then();
            if (then != null) {
                labels.add(new RedThread.Label(
                        to, level + CAP + 14, Wording.document(then, speech.locale()), "tiny", "middle"));
            }
        }
    }
}
