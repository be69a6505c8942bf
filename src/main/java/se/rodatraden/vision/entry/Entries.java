package se.rodatraden.vision.entry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.TermWindow;

/** The entries of a history with lookups: by id, by kind of fact, by round. */
public record Entries(List<Entry> list) {
    public Entries {
        list = List.copyOf(list);
    }

    public Optional<Entry> entry(String id) {
        return list.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    public <T extends Fact> Stream<T> facts(Class<T> kind) {
        return list.stream().map(Entry::fact).filter(kind::isInstance).map(kind::cast);
    }

    /** The remiss with the round's number. */
    public Optional<Fact.SentToRemiss> sent(int round) {
        return facts(Fact.SentToRemiss.class).filter(f -> f.round() == round).findFirst();
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
}
