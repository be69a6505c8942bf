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
 * What the events of a ledger can be chosen by: the bodies, kinds and recorders that are in it.
 *
 * @param ledger whose events
 * @param named the ids of those whom the reader may see by name; nobody else can be searched for by id
 */
public record LedgerOptions(Ledger ledger, Set<String> named) {
    public LedgerOptions {
        named = Set.copyOf(named);
    }

    /** The keys of the bodies that an event is of, as recorded and as it last reads. */
    public SequencedSet<String> bodies(Ledger.Line line) {
        SequencedSet<String> keys = new LinkedHashSet<>();
        facts(line).map(f -> key(f.told().body(), f)).forEach(keys::add);
        return keys;
    }

    /** The body that a key stands for, as the last event of it names it. */
    public Optional<BodyRef> body(String key) {
        return ledger.lines().stream()
                .flatMap(LedgerOptions::facts)
                .filter(f -> key(f.told().body(), f).equals(key))
                .map(f -> f.told().body())
                .reduce((first, second) -> second);
    }

    /** The id in the municipality's register where the body is in it, else the name that the source gives it. */
    private String key(BodyRef ref, Fact fact) {
        return new Successions(ledger.on().known().municipality())
                .meant(ref.id(), ref.kind(), ref.name(), fact.told().occurred().latest())
                .map(Body::id)
                .orElseGet(ref::name);
    }

    /** By what an event is found among those that somebody recorded: the role or the channel, and the id of one who is named. */
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

    /** Whether some event of the ledger is of the body. */
    public boolean hasBody(String key) {
        return ledger.lines().stream().anyMatch(l -> bodies(l).contains(key));
    }

    public boolean hasKind(String kind) {
        return ledger.lines().stream().anyMatch(l -> l.event().type().equals(kind));
    }

    public boolean hasRecorder(String key) {
        return ledger.lines().stream().anyMatch(l -> recorders(l).contains(key));
    }

    /** What the event says as recorded, and as it last reads where that is otherwise. */
    static Stream<Fact> facts(Ledger.Line line) {
        @Nullable Fact fact = line.fact();
        @Nullable Fact reads = line.reads();
        return Stream.concat(Stream.ofNullable(fact), Stream.ofNullable(reads));
    }
}
