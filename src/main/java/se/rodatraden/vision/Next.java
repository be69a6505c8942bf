package se.rodatraden.vision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;

/**
 * What comes next, as far as anyone has said: never more than a plan, a date set by a sender, or what a deferral waits for.
 *
 * @param words the source's own words, where there are any
 */
public record Next(
        Kind kind,
        @Nullable FuzzyDate when,
        @Nullable String words,
        @Nullable String entry) {

    /** What sort of step it is. */
    public enum Kind {
        ANSWERS_DUE,
        PLANNED,
        TREATED_AGAIN,
        RESUMPTION,
        NOT_DECIDED
    }

    /** The step that the state itself waits for, else the first plan that has not passed. */
    static Next on(
            LocalDate day, List<Plan> plans, Optional<Deferral> deferral, List<Round> rounds, Optional<Entry> since) {
        if (deferral.isPresent()) {
            Deferral d = deferral.get();
            return new Next(
                    Kind.RESUMPTION, d.target().date(), d.words(), d.entry().id());
        }
        Optional<Round> open = rounds.stream().filter(r -> !r.closed()).findFirst();
        if (open.isPresent()) {
            return new Next(
                    Kind.ANSWERS_DUE, open.get().due(), null, open.get().sent().id());
        }
        if (since.isPresent() && since.get().fact() instanceof Fact.MatterTabled tabled) {
            return new Next(
                    Kind.TREATED_AGAIN, tabled.until(), null, since.get().id());
        }
        return plans.stream()
                .filter(p -> !p.passed(day))
                .min(Comparator.comparing(
                        p -> Optional.ofNullable(p.when().latest()).orElse(LocalDate.MAX)))
                .map(p -> new Next(Kind.PLANNED, p.when(), p.what(), p.entry().id()))
                .orElse(new Next(Kind.NOT_DECIDED, null, null, null));
    }
}
