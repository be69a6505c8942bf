package se.rodatraden.pages.thread;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.entry.Round;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.GoalLayer;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.situation.VersionPeriods;
import se.rodatraden.words.Wording;

/** Draws the red thread of one vision as of a day. */
public final class Drawing {
    static final int LEFT = 206;
    static final int ASIDE = 14; // a plan lies beside the line, not on it
    private static final int FOG = 26;
    private static final int NARROWEST = 1118;
    private static final int MARGIN = 44;
    private static final int EDGE = 16;
    private static final int ROUND = 70; // the least width of a remiss round, so that its name fits
    private static final int NAME_SIZE = 16; // of the bold names of steps, which are set smaller
    private static final int LONGEST = 880;

    private final Known known;
    private final Situation situation;
    private final Lang speech;
    private final ThreadLine.Shown shown;
    private final List<Step> steps;
    private final Levels levels;
    private final Spacing spacing;
    private final Axis axis;
    private final int right;

    private final LabelRoom room = new LabelRoom();
    private final List<RedThread.Box> fogs = new ArrayList<>();
    private final List<RedThread.Box> rounds = new ArrayList<>();
    private final List<RedThread.Node> nodes = new ArrayList<>();
    private final List<RedThread.Goal> goals = new ArrayList<>();

    private Drawing(Known known, Situation situation, Lang speech, List<Step> all, Zoom zoom) {
        this.known = known;
        this.situation = situation;
        this.speech = speech;
        this.shown = ThreadLine.Shown.of(all, zoom);
        this.steps = shown.steps();
        this.levels = Levels.of(all, situation);
        this.spacing = new Spacing(steps);
        long[] days = DrawnDays.of(steps, zoom);
        int needed = LEFT + Axis.needed(spacing, steps.size(), MARGIN) * 11 / 10;
        this.right = Math.max(NARROWEST - EDGE, needed);
        LocalDate day = situation.day();
        LocalDate first = days.length == 0 ? day : LocalDate.ofEpochDay(days[0]).minusDays(20);
        LocalDate last = days.length == 0 ? day : LocalDate.ofEpochDay(days[days.length - 1]);
        LocalDate end = (last.isAfter(day) ? last : day).plusDays(20);
        first = zoom.from() == null ? first : zoom.from();
        end = zoom.to() == null ? end : zoom.to();
        end = end.isBefore(first) ? first : end;
        this.axis = Axis.of(Months.of(first, end, days, months(known, day)), days, spacing, LEFT, right, MARGIN);
    }

    /** The drawing of the whole way, or nothing where no step is known. */
    public static Optional<RedThread> of(Known known, Situation situation, Lang speech) {
        return of(known, situation, speech, Zoom.NONE);
    }

    /** The drawing of the part of the way that is chosen, or nothing where no step is known. */
    public static Optional<RedThread> of(Known known, Situation situation, Lang speech, Zoom zoom) {
        return of(Steps.of(known, situation, speech), known, situation, speech, zoom);
    }

    /** The same of steps that are read already. */
    static Optional<RedThread> of(List<Step> steps, Known known, Situation situation, Lang speech, Zoom zoom) {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Drawing(known, situation, speech, steps, zoom).draw());
    }

    /** The months in which an entry is known to lie, whether it has a step of its own or not: they are not folded. */
    private static Set<YearMonth> months(Known known, LocalDate day) {
        Set<YearMonth> months = new HashSet<>();
        for (Placed p : known.placed()) {
            LocalDate earliest = p.earliest();
            if (earliest != null && p.by(day) && YearMonth.from(earliest).equals(YearMonth.from(p.latest()))) {
                months.add(YearMonth.from(earliest));
            }
        }
        return months;
    }

    private RedThread draw() {
        TimelineBackground scenery = new TimelineBackground(axis, speech, levels, known);
        LocalDate day = situation.day();
        if (axis.day(day) < axis.right() || shown.next() == null) {
            scenery.shown(day, speech.say("läget ", "as of ") + speech.day(day));
        }
        for (int i = 0; i < steps.size(); i++) {
            step(i);
        }
        for (int i = 0; i < steps.size(); i++) {
            if (Spacing.isWritten(steps.get(i))) {
                label(i, spacing.below(i)).forEach(room::write);
            }
        }
        AppliedSpans applied =
                new AppliedSpans(VersionPeriods.of(known, situation.day()), shown, axis, levels::of, situation, speech);
        ThreadLine line = new ThreadLine(shown, axis, levels::of, applied, situation, speech);
        situation.rounds().forEach(this::round);
        situation.goals().forEach(this::goal);
        applied.words().forEach(room::write);
        line.words().forEach(room::write);
        List<RedThread.Path> paths = new ArrayList<>(line.paths());
        paths.addAll(applied.paths());
        for (int i = 0; i < steps.size(); i++) {
            perhaps(i);
        }
        List<RedThread.Label> labels = new ArrayList<>(scenery.labels());
        labels.addAll(room.labels());
        List<RedThread.Box> whole =
                new ArrayList<>(labels.stream().map(LabelRoom::box).toList());
        nodes.forEach(n -> whole.add(new RedThread.Box(n.x() - 11, n.y(), 22, 1, "")));
        return new RedThread(
                LEFT,
                right + EDGE,
                levels.height(),
                scenery.bands(),
                scenery.lines(),
                scenery.names(),
                labels,
                fogs,
                rounds,
                paths,
                struck(),
                nodes,
                goals,
                Strips.of(LEFT, right + EDGE, whole));
    }

    private int y(int i) {
        Step step = steps.get(i);
        return levels.of(step.lane()) + (step.mark() == Step.Mark.PLAN ? ASIDE : 0);
    }

    private void step(int i) {
        Step step = steps.get(i);
        if (step.mark() == Step.Mark.END) {
            return;
        }
        int x = axis.step(i);
        int y = y(i);
        if (!step.exact() && step.round() == 0) {
            int from = step.earliest() == null ? LEFT : Math.min(x - 18, axis.day(step.earliest()));
            int to = Math.max(x + 18, axis.day(step.latest()));
            fog(Math.max(LEFT, from), Math.min(right, to), y);
        }
        room.ring(x, y, step.mark().large() ? 11 : 9);
        String written = TextWidth.cut(step.name(), NAME_SIZE, LONGEST);
        int width = TextWidth.of(written, NAME_SIZE);
        int nameX = Math.clamp(x - width / 2, LEFT + 4, Math.max(LEFT + 4, right + EDGE - width));
        nodes.add(new RedThread.Node(x, y, css(step.mark()), step.entry(), step.name(), written, nameX));
    }

    static String css(Step.Mark mark) {
        return switch (mark) {
            case HAPPENED, END -> "happened";
            case IMPLIED -> "implied";
            case MAYBE -> "maybe";
            case STOP -> "stop";
            case ADOPTED -> "adopted";
            case ANNULLED -> "annulled";
            case REPEALED -> "repealed";
            case APPEAL -> "appeal";
            case RULING -> "ruling";
            case FORCE -> "force";
            case PLAN -> "planned";
            case CANCELLED -> "cancelled";
        };
    }

    /** The lines of the step's word, above or below its ring. */
    private List<RedThread.Label> label(int i, boolean below) {
        List<String> lines = steps.get(i).label().lines();
        int under = steps.get(i).mark() == Step.Mark.PLAN ? 19 : 24;
        List<RedThread.Label> labels = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            int y = below ? y(i) + under + 14 * k : y(i) - 15 - 14 * (lines.size() - 1 - k);
            labels.add(new RedThread.Label(axis.step(i), y, lines.get(k), k == 0 ? "word" : "tiny"));
        }
        return labels;
    }

    /** A word that is not needed is written where there is room. */
    private void perhaps(int i) {
        StepLabel label = steps.get(i).label();
        boolean apart = label.width() / 2 < axis.step(i) - LEFT && label.width() / 2 < right - axis.step(i);
        if (!label.needed() && !Spacing.isWritten(steps.get(i)) && !label.word().isEmpty() && apart) {
            RedThread.Label above = label(i, false).getFirst();
            RedThread.Label below = label(i, true).getFirst();
            room.write(steps.get(i).lane() == Lane.COUNCIL ? List.of(above, below) : List.of(below, above));
        }
    }

    /** Words of what does not hold are struck by a line of the drawing, so that every program that shows it strikes them. */
    private List<RedThread.Path> struck() {
        List<RedThread.Path> paths = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).label().struck() && Spacing.isWritten(steps.get(i))) {
                RedThread.Label word = label(i, spacing.below(i)).getFirst();
                int half = TextWidth.of(word.text(), StepLabel.SIZE) / 2;
                paths.add(
                        new RedThread.Path("M" + (word.x() - half) + " " + (word.y() - 4) + "h" + 2 * half, "strike"));
            }
        }
        return paths;
    }

    /** A block in the lane of everyone asked, as long as the round lasted; open on the right while it lasts. */
    private void round(Round round) {
        int sent = index(round.number(), false);
        int end = index(round.number(), true);
        if (sent < 0 && end < 0) {
            return;
        }
        int from = sent < 0 ? LEFT : axis.step(sent);
        int to = end < 0 ? axis.day(situation.day()) : axis.step(end);
        boolean exact = sent < 0 || steps.get(sent).exact();
        Set<Lane> asked = EnumSet.of(steps.get(sent < 0 ? end : sent).lane());
        round.addressees().forEach(a -> asked.add(Lane.of(a)));
        String name = speech.say("remiss ", "remiss ") + round.number();
        for (Lane lane : asked) {
            int width = Math.min(Math.max(to - from, ROUND), right - from);
            int y = levels.of(lane);
            rounds.add(new RedThread.Box(from, y - 19, width, 38, exact ? "round" : "round unsure"));
            int middle = from + width / 2;
            room.write(List.of(
                    new RedThread.Label(middle, y - 6, name, "inround"),
                    new RedThread.Label(middle, y + 15, name, "inround"),
                    new RedThread.Label(from + width - 6, y + 15, name, "inround", RedThread.Anchor.END),
                    new RedThread.Label(middle, y - 23, name, "inround"),
                    new RedThread.Label(middle, y + 32, name, "inround")));
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
    private void fog(int from, int to, int y) {
        for (int i = 0; i < fogs.size(); i++) {
            RedThread.Box f = fogs.get(i);
            int common = Math.min(to, f.x() + f.w()) - Math.max(from, f.x());
            if (f.y() == y - FOG / 2 && common > 0.7 * Math.max(to - from, f.w())) {
                int start = Math.min(from, f.x());
                fogs.set(i, new RedThread.Box(start, f.y(), Math.max(to, f.x() + f.w()) - start, FOG, f.css()));
                return;
            }
        }
        fogs.add(new RedThread.Box(from, y - FOG / 2, to - from, FOG, "fogbar"));
    }

    private void goal(GoalLayer layer) {
        LocalDate first = layer.period().earliest();
        LocalDate last = layer.period().latest();
        int from = first == null ? LEFT : Math.max(LEFT, axis.day(first));
        int to = last == null ? right : Math.min(right, axis.day(last.plusDays(1)));
        String words = Wording.date(layer.period().labelled(null), speech.locale());
        if (to > from) {
            goals.add(new RedThread.Goal(
                    new RedThread.Box(from, levels.goals() - 13, Math.max(to - from, 26), 26, "goal"),
                    TextWidth.of(words, StepLabel.SIZE) < to - from ? words : "",
                    layer.entry().id(),
                    speech.say("Mål för ", "Goals for ") + words));
        }
    }
}
