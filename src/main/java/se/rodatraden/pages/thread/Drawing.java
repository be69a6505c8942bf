package se.rodatraden.pages.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Round;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.GoalLayer;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.situation.VersionPeriods;
import se.rodatraden.words.Wording;

/** Draws the red thread of one vision as of a day. */
public final class Drawing {
    static final double LEFT = 206;
    static final double TOP = 58;
    static final double LANE = 64;
    static final double ASIDE = 17; // a plan lies beside the line, not on it
    private static final double GOALS = 48;
    private static final double FOG = 26;
    private static final double NARROWEST = 1120;
    private static final double MARGIN = 44;
    private static final double ROUND = 66; // the least width of a remiss round, so that its name fits

    private final Known known;
    private final Situation situation;
    private final Lang speech;
    private final List<Step> steps;
    private final List<Lane> lanes;
    private final Axis axis;
    private final double right;

    private final List<RedThread.Box> fogs = new ArrayList<>();
    private final List<RedThread.Box> rounds = new ArrayList<>();
    private final List<RedThread.Label> labels = new ArrayList<>();
    private final List<RedThread.Node> nodes = new ArrayList<>();
    private final List<RedThread.Goal> goals = new ArrayList<>();

    private Drawing(Known known, Situation situation, Lang speech, List<Step> steps) {
        this.known = known;
        this.situation = situation;
        this.speech = speech;
        this.steps = steps;
        this.lanes = lanes(steps, situation);
        long[] days = DrawnDays.of(steps);
        double[] gaps = gaps(steps);
        double needed = LEFT + 2 * MARGIN + java.util.Arrays.stream(gaps).sum() * 1.25;
        this.right = Math.max(NARROWEST, needed) - 16;
        LocalDate first = LocalDate.ofEpochDay(days[0]).minusDays(20);
        LocalDate last = LocalDate.ofEpochDay(days[days.length - 1]);
        LocalDate end = (last.isAfter(situation.day()) ? last : situation.day()).plusDays(20);
        this.axis = Axis.of(Months.of(first, end, days), days, gaps, LEFT, right, MARGIN);
    }

    /** The drawing, or nothing where no step is known. */
    public static Optional<RedThread> of(Known known, Situation situation, Lang speech) {
        List<Step> steps = Steps.of(known, situation, speech);
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Drawing(known, situation, speech, steps).draw());
    }

    private RedThread draw() {
        double lanesEnd = TOP + LANE * lanes.size();
        double bottom = lanesEnd + (situation.goals().isEmpty() ? 0 : GOALS);
        situation.goals().forEach(layer -> goal(layer, lanesEnd + GOALS / 2));
        TimelineBackground scenery = new TimelineBackground(axis, speech, lanes, bottom, known, situation.day());
        for (int i = 0; i < steps.size(); i++) {
            step(i);
        }
        situation.rounds().forEach(this::round);
        ThreadLine line = new ThreadLine(steps, axis, this::y, situation, speech);
        AppliedSpans applied =
                new AppliedSpans(VersionPeriods.of(known, situation.day()), steps, axis, this::y, situation, speech);
        List<RedThread.Label> all = new ArrayList<>(scenery.labels());
        all.addAll(labels);
        all.addAll(line.labels());
        all.addAll(applied.labels());
        List<RedThread.Path> paths = new ArrayList<>(line.paths());
        paths.addAll(applied.paths());
        return new RedThread(
                right + 16, bottom + 66, scenery.bands(), scenery.lines(), all, fogs, rounds, paths, nodes, goals);
    }

    private void step(int i) {
        Step step = steps.get(i);
        if (step.mark() == Step.Mark.END) {
            return;
        }
        double x = axis.step(i);
        double y = y(step.lane()) + (step.mark() == Step.Mark.PLAN ? ASIDE : 0);
        if (!step.exact() && step.round() == 0) {
            double from = step.earliest() == null ? LEFT : Math.min(x - 18, axis.day(step.earliest()));
            double to = Math.max(x + 18, axis.day(step.latest()));
            fog(Math.max(LEFT, from), Math.min(right, to), y);
        }
        String css = switch (step.mark()) {
            case HAPPENED, END -> "happened";
            case IMPLIED -> "implied";
            case MAYBE -> "maybe";
            case STOP -> "stop";
            case ADOPTED -> "adopted";
            case ANNULLED -> "annulled";
            case REPEALED -> "repealed";
            case RULING -> "ruling";
            case PLAN -> "planned";
            case CANCELLED -> "cancelled";
        };
        nodes.add(new RedThread.Node(x, y, step.mark().large() ? 9 : 7, css, step.entry(), step.name()));
    }

    /** A block in the lane of everyone asked, as long as the round lasted; open on the right while it lasts. */
    private void round(Round round) {
        int sent = index(round.number(), false);
        if (sent < 0) {
            return;
        }
        int end = index(round.number(), true);
        double from = axis.step(sent);
        double to = end < 0 ? axis.day(situation.day()) : axis.step(end);
        boolean exact = steps.get(sent).exact();
        Set<Lane> asked = EnumSet.of(steps.get(sent).lane());
        round.addressees().forEach(a -> asked.add(Lane.of(a)));
        for (Lane lane : asked) {
            double width = Math.max(to - from, ROUND);
            rounds.add(new RedThread.Box(from, y(lane) - 19, width, 38, exact ? "round" : "round unsure"));
            labels.add(new RedThread.Label(
                    from + width / 2,
                    y(lane) - 6,
                    speech.say("remiss ", "remiss ") + round.number(),
                    "inround",
                    "middle"));
        }
    }

    private int index(int round, boolean end) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).round() == round && (steps.get(i).mark() == Step.Mark.END) == end) {
                return i;
            }
        }
        return -1;
    }

    /** Bars that nearly cover one another are drawn once: a darker bar would mean nothing. */
    private void fog(double from, double to, double y) {
        for (int i = 0; i < fogs.size(); i++) {
            RedThread.Box f = fogs.get(i);
            double common = Math.min(to, f.x() + f.w()) - Math.max(from, f.x());
            if (Math.abs(f.y() - (y - FOG / 2)) < 1 && common > 0.7 * Math.max(to - from, f.w())) {
                double start = Math.min(from, f.x());
                fogs.set(i, new RedThread.Box(start, f.y(), Math.max(to, f.x() + f.w()) - start, FOG, f.css()));
                return;
            }
        }
        fogs.add(new RedThread.Box(from, y - FOG / 2, to - from, FOG, "fogbar"));
    }

    private void goal(GoalLayer layer, double y) {
        LocalDate first = layer.period().earliest();
        LocalDate last = layer.period().latest();
        double from = first == null ? LEFT : Math.max(LEFT, axis.day(first));
        double to = last == null ? right : Math.min(right, axis.day(last.plusDays(1)));
        String words = Wording.date(layer.period().labelled(null), speech.locale());
        if (to > from) {
            goals.add(new RedThread.Goal(
                    new RedThread.Box(from, y - 13, Math.max(to - from, 26), 26, "goal"),
                    words.length() * 7.5 < to - from ? words : "",
                    layer.entry().id(),
                    speech.say("Mål för ", "Goals for ") + words));
        }
    }

    private double y(Lane lane) {
        return TOP + LANE * (lanes.indexOf(lane) + 0.5);
    }

    /** The council and the board have their lanes even while the matter has not come to them. */
    private static List<Lane> lanes(List<Step> steps, Situation situation) {
        Set<Lane> lanes = EnumSet.of(Lane.COUNCIL, Lane.BOARD);
        steps.forEach(s -> lanes.add(s.lane()));
        situation.rounds().forEach(r -> r.addressees().forEach(a -> lanes.add(Lane.of(a))));
        return List.copyOf(lanes);
    }

    private static double[] gaps(List<Step> steps) {
        double[] gaps = new double[steps.size()];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = steps.get(i).mark() == Step.Mark.END ? ROUND : Axis.LEAST;
        }
        return gaps;
    }
}
