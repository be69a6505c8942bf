package se.rodatraden.vision.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Support;

/**
 * What someone says of a vote to table a matter or refer it back: that a majority stood behind it, or a minority. Two may stand side by
 * side; none is picked.
 *
 * @param entry the entry that says it: the decision itself as it was recorded, or a later reading of it
 * @param author who says it
 */
public record Classification(String entry, BodyRef author, Support.By by) {

    /** Everyone's, the decision's own first; "not known" is none. */
    public static List<Classification> of(Entries all, String decision) {
        List<Classification> said = new ArrayList<>();
        all.entry(decision)
                .flatMap(e -> support(e.fact())
                        .map(s -> new Classification(e.id(), e.fact().told().body(), s.by())))
                .ifPresent(said::add);
        all.facts(Fact.VoteClassified.class)
                .filter(f -> f.about().equals(decision))
                .map(f -> new Classification(f.entry(), f.told().body(), f.by()))
                .forEach(said::add);
        return said.stream().filter(c -> c.by() != Support.By.UNKNOWN).toList();
    }

    static Optional<Support> support(Fact fact) {
        return switch (fact) {
            case Fact.MatterTabled f -> Optional.of(f.support());
            case Fact.MatterReferredBack f -> Optional.of(f.support());
            case Fact _ -> Optional.empty();
        };
    }
}
