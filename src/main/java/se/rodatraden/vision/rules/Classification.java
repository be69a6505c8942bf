package se.rodatraden.vision.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Support;

/**
 * A statement on a vote to table a matter or refer it back: whether it was by a majority or by a minority. Statements may
 * differ; none is preferred.
 *
 * @param entry the entry with the statement: the decision itself as recorded, or a later interpretation
 * @param author who states it
 */
public record Classification(String entry, BodyRef author, Support.By by) {

    /** All statements, the decision's own first; "not known" is left out. */
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
