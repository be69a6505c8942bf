package se.rodatraden.vision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the order besides the dates: references, ordinals (round, version, treatment), the sequence of two
 * entries on the same exact day, and what the entries declare. Strongest first, since a later one that contradicts is
 * dropped.
 */
final class Relations {
    /** {@code before} and {@code after} are places in the list of entries. */
    record Relation(int before, int after) {}

    private final List<Entry> entries;
    private final Map<String, Integer> place = new HashMap<>();
    private final List<Relation> found = new ArrayList<>();

    private Relations(List<Entry> entries) {
        this.entries = entries;
        for (int i = 0; i < entries.size(); i++) {
            place.put(entries.get(i).id(), i);
        }
    }

    static List<Relation> of(List<Entry> entries) {
        Relations r = new Relations(entries);
        r.references();
        r.ordinals();
        r.sameDay();
        r.declared();
        return r.found;
    }

    private void references() {
        for (int i = 0; i < entries.size(); i++) {
            for (String id : References.of(entries.get(i).fact())) {
                add(place.get(id), i);
            }
        }
    }

    private void ordinals() {
        List<Integer> proposals = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).fact() instanceof Fact.VisionProposed
                    || entries.get(i).fact() instanceof Fact.ProposalRevised) {
                proposals.add(i);
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).fact() instanceof Fact.SentToRemiss sent
                    && sent.version() != null
                    && sent.version() >= 1
                    && sent.version() <= proposals.size()) {
                add(proposals.get(sent.version() - 1), i);
            }
            for (int j = 0; j < entries.size(); j++) {
                if (i != j && ordinal(entries.get(i).fact(), entries.get(j).fact())) {
                    add(i, j);
                }
            }
        }
    }

    private static boolean ordinal(Fact a, Fact b) {
        if (a instanceof Fact.TreatmentRecorded first && b instanceof Fact.TreatmentRecorded second) {
            return first.ordinal() < second.ordinal()
                    && first.told().body().same(second.told().body());
        }
        if (a instanceof Fact.SentToRemiss sent) {
            return b instanceof Fact.SentToRemiss next && sent.round() < next.round()
                    || b instanceof Fact.RemissRoundClosed closed && closed.round() == sent.round()
                    || b instanceof Fact.RemissResponseReceived answer && answer.round() == sent.round()
                    || b instanceof Fact.RemissDeadlineExtended extended && extended.round() == sent.round()
                    || b instanceof Fact.AddresseeAdded added && added.round() == sent.round();
        }
        return false;
    }

    private void sameDay() {
        Map<Object, Integer> last = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).occurred().isDay()) {
                Object day = Objects.requireNonNull(entries.get(i).occurred().earliest());
                add(last.put(day, i), i);
            }
        }
    }

    private void declared() {
        for (int i = 0; i < entries.size(); i++) {
            for (String id : entries.get(i).fact().told().after()) {
                add(place.get(id), i);
            }
            for (String id : entries.get(i).fact().told().before()) {
                Integer later = place.get(id);
                if (later != null) {
                    add(i, later);
                }
            }
        }
    }

    private void add(@Nullable Integer before, int after) {
        if (before != null && before != after) {
            found.add(new Relation(before, after));
        }
    }
}
