package se.rodatraden.views.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.time.YearBasis;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.vision.event.Fact;

/**
 * The events of a ledger that match a filter, in the order of recording, and the number of matches that each alternative value would give
 * together with the rest of the filter.
 */
public final class LedgerSelection {
    private final LedgerOptions options;
    private final LedgerFilter filter;
    private final List<Ledger.Line> searched;
    private final List<Ledger.Line> lines;

    private LedgerSelection(LedgerOptions options, LedgerFilter filter) {
        this.options = options;
        this.filter = filter;
        String text = filter.text();
        // All counts use the same text condition, which is the most expensive to evaluate.
        searched = options.ledger().lines().stream()
                .filter(l -> text == null || LedgerText.has(text, l, options.ledger()))
                .toList();
        lines = matching(filter);
    }

    public static LedgerSelection of(LedgerOptions options, LedgerFilter filter) {
        return new LedgerSelection(options, filter);
    }

    public LedgerOptions options() {
        return options;
    }

    public LedgerFilter filter() {
        return filter;
    }

    /** The matching events. */
    public List<Ledger.Line> lines() {
        return lines;
    }

    public Ledger ledger() {
        return options.ledger();
    }

    /** The number of matches with the mark added. */
    public int with(Ledger.Mark mark) {
        return matching(filter.with(mark)).size();
    }

    /** The number of matches for each body, by key. */
    public Map<String, Integer> bodies() {
        return count(filter.withBody(null), options::bodies);
    }

    /** The number of matches for each kind of event, by stable name. */
    public Map<String, Integer> kinds() {
        return count(filter.withKind(null), l -> Set.of(l.event().type()));
    }

    /** The number of matches for each recorder, by role, channel or id. */
    public Map<String, Integer> recorders() {
        return count(filter.withRecordedBy(null), options::recorders);
    }

    /** All keys in the ledger, including those without matches. */
    private Map<String, Integer> count(LedgerFilter rest, Function<Ledger.Line, Collection<String>> keys) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        ledger().lines().forEach(l -> keys.apply(l).forEach(key -> counts.putIfAbsent(key, 0)));
        matching(rest).forEach(l -> keys.apply(l).forEach(key -> counts.merge(key, 1, Integer::sum)));
        return counts;
    }

    private List<Ledger.Line> matching(LedgerFilter f) {
        return searched.stream().filter(l -> matches(l, f)).toList();
    }

    private boolean matches(Ledger.Line line, LedgerFilter f) {
        return line.marks().containsAll(f.marks())
                && (f.lateDays() == null || line.lag() != null && line.lag() > f.lateDays())
                && (f.body() == null || options.bodies(line).contains(f.body()))
                && (f.kind() == null || line.event().type().equals(f.kind()))
                && (f.recordedBy() == null || options.recorders(line).contains(f.recordedBy()))
                && recorded(line, f.recorded())
                && (f.occurred().any() || LedgerOptions.facts(line).anyMatch(fact -> occurred(fact, f.occurred())));
    }

    private static boolean recorded(Ledger.Line line, Days days) {
        LocalDate day = line.event().recordedAt().atZone(SwedishDays.ZONE).toLocalDate();
        return days.touches(day, day);
    }

    /** Whether it may have happened on one of the days. */
    private static boolean occurred(Fact fact, Days days) {
        FuzzyDate date = fact.told().occurred();
        boolean dated = date.year() != YearBasis.MISSING && (date.earliest() != null || date.latest() != null);
        return dated && days.touches(date.earliest(), date.latest());
    }
}
