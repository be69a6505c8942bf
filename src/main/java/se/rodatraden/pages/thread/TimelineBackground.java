package se.rodatraden.pages.thread;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    private static final double LETTER = 7.2;

    private final Axis axis;
    private final Lang speech;
    private final double bottom;
    private final List<RedThread.Box> bands = new ArrayList<>();
    private final List<RedThread.Line> lines = new ArrayList<>();
    private final List<RedThread.Label> labels = new ArrayList<>();

    TimelineBackground(Axis axis, Lang speech, List<Lane> lanes, double bottom, Known known, LocalDate shown) {
        this.axis = axis;
        this.speech = speech;
        this.bottom = bottom;
        periods();
        for (int i = 0; i < lanes.size(); i++) {
            double y = Drawing.TOP + Drawing.LANE * (i + 1);
            lines.add(new RedThread.Line(axis.left(), y, axis.right(), y, "lane"));
            labels.add(new RedThread.Label(
                    Drawing.LEFT - 16, y - Drawing.LANE / 2 + 5, lanes.get(i).name(speech), "lanelabel", "end"));
        }
        if (bottom > Drawing.TOP + Drawing.LANE * lanes.size()) {
            double y = (bottom + Drawing.TOP + Drawing.LANE * lanes.size()) / 2;
            labels.add(new RedThread.Label(Drawing.LEFT - 16, y + 5, speech.say("Mål", "Goals"), "lanelabel", "end"));
            lines.add(new RedThread.Line(axis.left(), bottom, axis.right(), bottom, "lane"));
        }
        ticks();
        axis.months().folds().forEach(fold -> fold(fold, known));
        double day = axis.day(shown);
        lines.add(new RedThread.Line(day, Drawing.TOP - 8, day, bottom, "shown"));
    }

    List<RedThread.Box> bands() {
        return bands;
    }

    List<RedThread.Line> lines() {
        return lines;
    }

    List<RedThread.Label> labels() {
        return labels;
    }

    private void periods() {
        LocalDate from = axis.months().first().atDay(1);
        LocalDate to =
                axis.months().first().plusMonths(axis.months().count()).atDay(1).minusDays(1);
        double edge = Drawing.TOP + Drawing.LANE;
        List<Term> council = MandatePeriods.council(from, to);
        council.forEach(term -> band(term, Drawing.TOP, edge));
        double free = 0;
        for (Term term : MandatePeriods.board(from, to)) {
            band(term, edge, bottom);
            Optional<Term> own = council.stream()
                    .filter(c -> c.to().getYear() == term.to().getYear())
                    .findFirst();
            double x = own.map(c -> axis.day(c.from())).orElse(axis.left());
            double room = (Math.min(axis.right(), axis.day(term.to())) + 16 - x - 8) / LETTER;
            String name = names(term, own, labels.isEmpty())
                    .filter(n -> n.length() < room)
                    .findFirst()
                    .orElse("");
            if (x >= free && !name.isEmpty()) {
                labels.add(new RedThread.Label(x + 8, 40, name, "bandlabel", "start"));
                free = x + 16 + name.length() * LETTER;
            }
        }
    }

    /** What a period may be called, the longest first: by the board's years and the council's, as far as there is room. */
    private Stream<String> names(Term board, Optional<Term> council, boolean first) {
        String period = first ? speech.say("mandatperioden ", "term ") : "";
        Stream<String> both = council.stream()
                .flatMap(c -> Stream.of(
                        period + board.label() + speech.say(" (fullmäktige ", " (council ") + c.label() + ")",
                        period + c.from().getYear() + "/" + board.label()));
        return Stream.concat(both, Stream.of(period + board.label()));
    }

    private void band(Term term, double top, double end) {
        double from = axis.day(term.from());
        double to = axis.day(term.to().plusDays(1));
        String css = (term.to().getYear() - 1994) / 4 % 2 == 1 ? "band even" : "band odd";
        bands.add(new RedThread.Box(from, top, to - from, end - top, css));
    }

    /**
     * Every year in which something is drawn is written once, at its first month that has room; then the years of folded time, then further
     * months, each after the label that has its year.
     */
    private void ticks() {
        NavigableMap<YearMonth, Label> placed = new TreeMap<>();
        List<YearMonth> open = new ArrayList<>();
        List<YearMonth> januaries = new ArrayList<>();
        for (int i = 0; i < axis.months().count(); i++) {
            YearMonth month = axis.months().first().plusMonths(i);
            if (x(month) <= axis.right() - 12) {
                if (!axis.months().folded(month)) {
                    open.add(month);
                } else if (month.getMonthValue() == 1) {
                    januaries.add(month);
                }
            }
        }
        Set<Integer> years = new HashSet<>();
        for (YearMonth month : open) {
            if (!years.contains(month.getYear()) && place(placed, month, name(month) + " " + month.getYear())) {
                years.add(month.getYear());
            }
        }
        for (YearMonth month : januaries) {
            if (!years.contains(month.getYear())) {
                place(placed, month, String.valueOf(month.getYear()));
            }
        }
        for (YearMonth month : open) {
            var before = placed.lowerEntry(month);
            if (!placed.containsKey(month) && before != null && before.getKey().getYear() == month.getYear()) {
                place(placed, month, name(month));
            }
        }
        placed.values().forEach(label -> {
            lines.add(new RedThread.Line(label.x, bottom, label.x, bottom + 7, "tick"));
            labels.add(new RedThread.Label(label.x, bottom + 24, label.text, "year", "middle"));
        });
    }

    /** A text below the axis. */
    private record Label(double x, String text) {
        double from() {
            return x - text.length() * LETTER / 2;
        }

        double to() {
            return x + text.length() * LETTER / 2 + 8;
        }

        boolean meets(Label other) {
            return from() < other.to() && other.from() < to();
        }
    }

    /** Writes the text at the first of the month, where there is room. */
    private boolean place(Map<YearMonth, Label> placed, YearMonth month, String text) {
        Label label = new Label(x(month), text);
        boolean free = placed.values().stream().noneMatch(label::meets);
        if (free) {
            placed.put(month, label);
        }
        return free;
    }

    private double x(YearMonth month) {
        return axis.day(month.atDay(1));
    }

    private String name(YearMonth month) {
        return (speech == Lang.SWEDISH ? SWEDISH : ENGLISH).get(month.getMonthValue() - 1);
    }

    private void fold(Months.Fold fold, Known known) {
        double from = axis.day(fold.first().atDay(1));
        double to = Math.min(axis.right(), axis.day(fold.last().plusMonths(1).atDay(1)));
        double y = bottom + 36;
        lines.add(new RedThread.Line(from, y, to, y, "foldmark"));
        lines.add(new RedThread.Line(from, y - 5, from, y, "foldmark"));
        lines.add(new RedThread.Line(to, y - 5, to, y, "foldmark"));
        String text = silent(fold, known)
                ? speech.say("inget registrerat, hopvikt", "nothing recorded, folded")
                : speech.say("hopvikt", "folded");
        if (to - from > text.length() * LETTER * 0.8) {
            labels.add(new RedThread.Label((from + to) / 2, y + 18, text, "tiny", "middle"));
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
