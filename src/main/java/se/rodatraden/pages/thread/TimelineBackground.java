package se.rodatraden.pages.thread;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import se.rodatraden.municipality.MandatePeriods;
import se.rodatraden.municipality.MandatePeriods.Term;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.history.Known;

/** What the line runs through: the mandate periods (the council's begins before the others'), the lanes, and the axis of time. */
final class TimelineBackground {
    private static final List<String> SWEDISH =
            List.of("jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec");
    private static final List<String> ENGLISH =
            List.of("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec");
    private static final int WIDE = 4000; // of a drawing as wide only every third month is written
    private static final int REPEATED = 1000; // as far apart as the name of a long term is repeated
    private static final int MONTHS = 21;
    private static final int YEARS = 39;
    private static final int FOLDS = 46;

    private final Axis axis;
    private final Lang speech;
    private final Levels levels;
    private final int bottom;
    private int foldsWritten;
    private final List<RedThread.Box> bands = new ArrayList<>();
    private final List<RedThread.Path> lines = new ArrayList<>();
    private final List<RedThread.Label> names = new ArrayList<>();
    private final List<RedThread.Label> labels = new ArrayList<>();

    TimelineBackground(Axis axis, Lang speech, Levels levels, Known known) {
        this.axis = axis;
        this.speech = speech;
        this.levels = levels;
        this.bottom = levels.bottom();
        LocalDate from = axis.months().first().atDay(1);
        LocalDate to = from.plusMonths(axis.months().count()).minusDays(1);
        writeNames();
        bands(MandatePeriods.council(from, to), levels.councilTop(), levels.councilEnd(), "council");
        bands(MandatePeriods.board(from, to), levels.boardTop(), bottom, "board");
        ticks();
        axis.months().folds().forEach(fold -> fold(fold, known));
    }

    List<RedThread.Box> bands() {
        return bands;
    }

    List<RedThread.Path> lines() {
        return lines;
    }

    List<RedThread.Label> names() {
        return names;
    }

    List<RedThread.Label> labels() {
        return labels;
    }

    /** Marks the day that is shown. */
    void shown(LocalDate day, String word) {
        int x = axis.day(day);
        lines.add(new RedThread.Path("M" + x + " " + (levels.councilTop() - 3) + "V" + bottom, "shown"));
        boolean late = x + TextWidth.of(word, StepLabel.SIZE) / 2 > axis.right();
        labels.add(new RedThread.Label(
                late ? axis.right() : x,
                levels.councilTop() - 7,
                word,
                "tiny",
                late ? RedThread.Anchor.END : RedThread.Anchor.MIDDLE));
    }

    private void writeNames() {
        name(levels.councilTop() + 14, speech.say("fullmäktiges perioder", "the council's terms"), "bandlabel");
        name(levels.boardTop() + 14, speech.say("styrelsens, nämndernas", "the board's, committees'"), "bandlabel");
        StringBuilder between = new StringBuilder();
        for (Lane lane : levels.lanes()) {
            name(levels.of(lane) + 5, lane.name(speech), "lanelabel");
            if (lane != Lane.COUNCIL) {
                line(between, levels.of(lane) - Levels.LANE / 2);
            }
        }
        line(between, levels.councilTop() + Levels.HEAD);
        if (levels.goals() > 0) {
            name(levels.goals() + 5, speech.say("Mål", "Goals"), "lanelabel");
            line(between, levels.goals() - Levels.GOALS / 2);
        }
        lines.add(new RedThread.Path(between.toString(), "lane"));
    }

    private void name(int y, String text, String css) {
        names.add(new RedThread.Label(Drawing.LEFT - 14, y, text, css, RedThread.Anchor.END));
    }

    private void line(StringBuilder path, int y) {
        path.append('M').append(axis.left()).append(' ').append(y).append('H').append(axis.right());
    }

    /** A row of terms: every other is shaded, and all have a border. */
    private void bands(List<Term> terms, int top, int end, String css) {
        StringBuilder borders = new StringBuilder();
        int first = axis.right();
        int free = 0;
        for (Term term : terms) {
            int from = axis.day(term.from());
            int to = Math.min(axis.right(), axis.day(term.to().plusDays(1)));
            first = Math.min(first, from);
            boolean even = (term.to().getYear() - 1994) / 4 % 2 == 1;
            bands.add(new RedThread.Box(from, top, to - from, end - top, css + (even ? " even" : " odd")));
            borders.append('M').append(from).append(' ').append(top).append('V').append(end);
            int width = TextWidth.of(term.label(), StepLabel.SIZE);
            for (int at = Math.max(free, from + 8); width < to - at - 4; at += REPEATED) {
                labels.add(new RedThread.Label(at, top + 14, term.label(), "bandlabel", RedThread.Anchor.START));
                free = at + width + 8;
            }
        }
        if (!terms.isEmpty()) {
            int right = axis.right();
            borders.append("M" + first + " " + top + "H" + right + "V" + end + "H" + first);
            lines.add(new RedThread.Path(borders.toString(), css + "-edge"));
        }
    }

    /** A tick and the year at each January, where years are folded those that there is room for; below them the months. */
    private void ticks() {
        StringBuilder ticks = new StringBuilder();
        StringBuilder januaries = new StringBuilder();
        NavigableMap<Integer, Integer> years = new TreeMap<>();
        Months months = axis.months();
        List<YearMonth> inner = new ArrayList<>();
        for (int i = 0; i < months.count(); i++) {
            YearMonth month = months.first().plusMonths(i);
            if (x(month) > axis.left() && x(month) <= axis.right() - 12) {
                inner.add(month);
            }
        }
        inner.stream().filter(m -> m.getMonthValue() == 1).forEach(m -> {
            januaries.append("M" + x(m) + " " + bottom + "v12");
        });
        for (boolean folded : new boolean[] {false, true}) {
            inner.stream()
                    .filter(m -> m.getMonthValue() == 1 && isFolded(m.getYear()) == folded)
                    .forEach(m -> year(years, x(m), m.getYear()));
            if (!folded) {
                year(years, axis.left() + 16, months.first().getYear());
            }
        }
        years.forEach((x, year) -> labels.add(new RedThread.Label(x, bottom + YEARS, String.valueOf(year), "year")));
        int free = axis.left();
        for (YearMonth month : inner) {
            String name = name(month);
            int half = TextWidth.of(name, StepLabel.SIZE) / 2 + 2;
            boolean written = axis.right() - axis.left() < WIDE || month.getMonthValue() % 3 == 1;
            if (written && !months.folded(month) && x(month) - half >= free && x(month) + half <= axis.right() + 12) {
                labels.add(new RedThread.Label(x(month), bottom + MONTHS, name, "month"));
                if (month.getMonthValue() != 1) {
                    ticks.append("M" + x(month) + " " + bottom + "v5");
                }
                free = x(month) + half + 4;
            }
        }
        lines.add(new RedThread.Path(ticks.toString() + januaries, "tick"));
    }

    private boolean isFolded(int year) {
        for (int month = 1; month <= 12; month++) {
            if (!axis.months().folded(YearMonth.of(year, month))) {
                return false;
            }
        }
        return true;
    }

    private void year(NavigableMap<Integer, Integer> years, int x, int year) {
        Integer before = years.floorKey(x);
        Integer after = years.ceilingKey(x);
        if ((before == null || x - before > 42) && (after == null || after - x > 42) && !years.containsValue(year)) {
            years.put(x, year);
        }
    }

    private int x(YearMonth month) {
        return axis.day(month.atDay(1));
    }

    private String name(YearMonth month) {
        return (speech == Lang.SWEDISH ? SWEDISH : ENGLISH).get(month.getMonthValue() - 1);
    }

    private void fold(Months.Fold fold, Known known) {
        int from = axis.day(fold.first().atDay(1));
        int to = Math.min(axis.right(), axis.day(fold.last().plusMonths(1).atDay(1)));
        int y = bottom + FOLDS;
        lines.add(new RedThread.Path("M" + from + " " + y + "v4H" + to + "v-4", "foldmark"));
        String folded = speech.say("hopvikt", "folded");
        String silent = speech.say("inget registrerat, ", "nothing recorded, ") + folded;
        boolean both = silent(fold, known) && to - from > TextWidth.of(silent, StepLabel.SIZE);
        String text = both ? silent : folded;
        int half = TextWidth.of(text, StepLabel.SIZE) / 2 + 2;
        int x = Math.clamp((from + to) / 2, axis.left() + half, axis.right() + 12 - half);
        if (x - half >= foldsWritten) {
            labels.add(new RedThread.Label(x, y + 18, text, "tiny"));
            foldsWritten = x + half + 6;
        }
    }

    /** Whether no entry may have happened in it; some entries have no step of their own. */
    private static boolean silent(Months.Fold fold, Known known) {
        LocalDate first = fold.first().atDay(1);
        LocalDate last = fold.last().atEndOfMonth();
        return known.placed().stream()
                .noneMatch(p -> (p.earliest() == null || !p.earliest().isAfter(last))
                        && !p.latest().isBefore(first));
    }
}
