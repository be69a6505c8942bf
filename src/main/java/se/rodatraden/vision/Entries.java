package se.rodatraden.vision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The entries of a history as rules and readers look them up: by id, by kind of fact, by round. */
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

    /** The sending of a remiss round. */
    public Optional<Fact.SentToRemiss> sent(int round) {
        return facts(Fact.SentToRemiss.class).filter(f -> f.round() == round).findFirst();
    }

    /** What the register notes that sources disagree on about the entry, in the order of recording. */
    public List<Fact.SourceConflictRecorded> sourceConflicts(String entry) {
        return facts(Fact.SourceConflictRecorded.class)
                .filter(f -> entry.equals(f.about()))
                .toList();
    }

    /** Those whom the round was sent to, from the start or added later. */
    List<Addressee> addressees(int round) {
        return Stream.concat(
                        sent(round).stream().flatMap(s -> s.addressees().stream()),
                        facts(Fact.AddresseeAdded.class)
                                .filter(a -> a.round() == round)
                                .map(Fact.AddresseeAdded::addressee))
                .toList();
    }

    /** Whether the round was sent to this addressee. */
    boolean asked(int round, Addressee who) {
        return addressees(round).stream().anyMatch(a -> a.id().equals(who.id()));
    }

    /** The terms that a deferral has last been read to point at; empty while nobody has read it. */
    public List<TermWindow> windows(String deferral) {
        return facts(Fact.DeferralInterpreted.class)
                .filter(f -> f.deferral().equals(deferral))
                .reduce((first, second) -> second)
                .map(Fact.DeferralInterpreted::terms)
                .orElse(List.of());
    }
}
