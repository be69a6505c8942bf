package se.rodatraden.views.compare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.Change;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;

/**
 * A vision at two times: the entries that differ, in chronological order.
 *
 * @param knownFirst time of knowledge of the first; null means now, so nothing was recorded afterwards
 */
public record Comparison(
        VisionOn first, VisionOn second, @Nullable Instant knownFirst) {

    public List<Difference> differences() {
        Map<String, Placed> before = happened(first);
        Map<String, Placed> after = happened(second);
        Set<String> ids = new LinkedHashSet<>(after.keySet());
        ids.addAll(before.keySet());
        return ids.stream()
                .flatMap(id -> difference(id, before.get(id), after.get(id)).stream())
                .toList();
    }

    private Optional<Difference> difference(String id, @Nullable Placed before, @Nullable Placed after) {
        List<Change> changes = changes(id);
        Corrections.Struck struck = second.known().corrections().struck(id).orElse(null);
        if (before == null && after != null) {
            return Optional.of(new Difference(
                    Difference.Kind.ADDED, after.entry(), changes, afterwards(after, since(after.entry())), null));
        }
        if (after == null && before != null) {
            Instant since = struck != null
                    ? struck.by().recordedAt()
                    : second.known().entries().entry(id).map(Comparison::since).orElse(Instant.MIN);
            return Optional.of(
                    new Difference(Difference.Kind.GONE, before.entry(), changes, afterwards(before, since), struck));
        }
        return before == null || after == null || changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference(
                        Difference.Kind.CHANGED,
                        after.entry(),
                        changes,
                        afterwards(before, since(after.entry())) || afterwards(after, since(after.entry())),
                        null));
    }

    /** When the current content of the entry was recorded. */
    private static Instant since(Entry entry) {
        return entry.readsSince();
    }

    /** Whether it was recorded after the first time of knowledge, and is certainly about a day before it. */
    private boolean afterwards(Placed placed, Instant recorded) {
        if (knownFirst == null || !recorded.isAfter(knownFirst)) {
            return false;
        }
        LocalDate day = knownFirst.atZone(SwedishDays.ZONE).toLocalDate();
        return placed.latest().isBefore(day);
    }

    /** The fields that differ at the second time, if both times know the entry. */
    private List<Change> changes(String id) {
        Optional<Entry> before = first.known().entries().entry(id);
        Optional<Entry> after = second.known().entries().entry(id);
        return before.isEmpty() || after.isEmpty()
                ? List.of()
                : Change.between(before.get().fact(), after.get().fact());
    }

    private static Map<String, Placed> happened(VisionOn on) {
        Map<String, Placed> happened = new LinkedHashMap<>();
        Stream<Placed> shown = on.known().placed().stream()
                .filter(p -> p.maybeBy(on.situation().day()));
        shown.forEach(p -> happened.put(p.entry().id(), p));
        return happened;
    }
}
