package se.rodatraden.views.ledger;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Successions;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.BodyRef;

/**
 * The filter values available in a ledger: its bodies, kinds of event and recorders.
 *
 * @param ledger the ledger
 * @param named ids of people whose names the reader may see; others cannot be filtered by id
 */
public record LedgerOptions(Ledger ledger, Set<String> named) {
    public LedgerOptions {
        named = Set.copyOf(named);
    }

    /** The keys of an event's bodies, as recorded and as it last reads. */
    public SequencedSet<String> bodies(Ledger.Line line) {
        SequencedSet<String> keys = new LinkedHashSet<>();
        facts(line).map(f -> key(f.told().body(), f)).forEach(keys::add);
        return keys;
    }

    /** The body with the key, by its name in the last event. */
    public Optional<BodyRef> body(String key) {
        return ledger.lines().stream()
                .flatMap(LedgerOptions::facts)
                .filter(f -> key(f.told().body(), f).equals(key))
                .map(f -> f.told().body())
                .reduce((first, second) -> second);
    }

    /** The id in the municipality's register, otherwise the name in the source. */
    private String key(BodyRef ref, Fact fact) {
        return new Successions(ledger.on().known().municipality())
                .meant(ref.id(), ref.kind(), ref.name(), fact.told().occurred().latest())
                .map(Body::id)
                .orElseGet(ref::name);
    }

    /** The recorder keys of an event: role or channel, and the id if the person may be named. */
    public SequencedSet<String> recorders(Ledger.Line line) {
        SequencedSet<String> keys = new LinkedHashSet<>();
        String by = line.recordedBy();
        if (line.role() != null) {
            keys.add(line.role());
        } else if (by != null) {
            keys.add(by);
        }
        if (by != null && named.contains(by)) {
            keys.add(by);
        }
        return keys;
    }

    /** Whether any event of the ledger has the body. */
    public boolean hasBody(String key) {
        return ledger.lines().stream().anyMatch(l -> bodies(l).contains(key));
    }

    public boolean hasKind(String kind) {
        return ledger.lines().stream().anyMatch(l -> l.event().type().equals(kind));
    }

    public boolean hasRecorder(String key) {
        return ledger.lines().stream().anyMatch(l -> recorders(l).contains(key));
    }

    /** The event as recorded, and as it last reads if different. */
    static Stream<Fact> facts(Ledger.Line line) {
        @Nullable Fact fact = line.fact();
        @Nullable Fact reads = line.reads();
        return Stream.concat(Stream.ofNullable(fact), Stream.ofNullable(reads));
    }
}
