package se.rodatraden.vision.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.TermWindow;

/**
 * The entries of a history as rules and readers look them up: by id, by kind of fact, by round. Rules ask this for every entry, so each
 * way to look is sorted out once, when first asked for.
 */
public final class Entries {
    private final List<Entry> list;
    private final Map<Class<? extends Fact>, List<Entry>> kinds = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, Entry> ids;
    private volatile @Nullable Map<Integer, RoundEntries> rounds;

    public Entries(List<Entry> list) {
        this.list = List.copyOf(list);
    }

    public List<Entry> list() {
        return list;
    }

    public Optional<Entry> entry(String id) {
        Map<String, Entry> found = ids;
        if (found == null) {
            found = HashMap.newHashMap(list.size());
            for (Entry e : list) {
                found.putIfAbsent(e.id(), e);
            }
            ids = found;
        }
        return Optional.ofNullable(found.get(id));
    }

    /** The entries that tell a kind of fact. */
    public List<Entry> of(Class<? extends Fact> kind) {
        return kinds.computeIfAbsent(
                kind, k -> list.stream().filter(e -> k.isInstance(e.fact())).toList());
    }

    public <T extends Fact> Stream<T> facts(Class<T> kind) {
        return of(kind).stream().map(Entry::fact).map(kind::cast);
    }

    /** The remiss with the round's number. */
    public Optional<Fact.SentToRemiss> sent(int round) {
        return round(round).asking().stream()
                .map(Entry::fact)
                .filter(Fact.SentToRemiss.class::isInstance)
                .map(Fact.SentToRemiss.class::cast)
                .findFirst();
    }

    /** Everything that is told of a remiss round. */
    public List<Entry> ofRound(int round) {
        return List.copyOf(round(round).all());
    }

    RoundEntries round(int round) {
        Map<Integer, RoundEntries> found = rounds;
        if (found == null) {
            found = RoundEntries.of(list);
            rounds = found;
        }
        return found.getOrDefault(round, RoundEntries.NONE);
    }

    /** The recorded source conflicts about the entry, in the order of recording. */
    public List<Fact.SourceConflictRecorded> sourceConflicts(String entry) {
        return facts(Fact.SourceConflictRecorded.class)
                .filter(f -> entry.equals(f.about()))
                .toList();
    }

    /** The terms that a deferral means by its latest interpretation; empty if it has none. */
    public List<TermWindow> windows(String deferral) {
        return facts(Fact.DeferralInterpreted.class)
                .filter(f -> f.deferral().equals(deferral))
                .reduce((first, second) -> second)
                .map(Fact.DeferralInterpreted::terms)
                .orElse(List.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entries e && list.equals(e.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return list.toString();
    }
}
