package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.OnDecisions;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.rules.Appeals;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.state.State;

/**
 * Executed decisions that have since been finally annulled by a court, as a whole or in part: their execution is to be
 * undone as far as possible (KL 13:15).
 */
final class Undoing {
    private final Known known;
    private final LocalDate day;
    private final State state;

    private Undoing(Known known, LocalDate day) {
        this.known = known;
        this.day = day;
        this.state = known.on(day).state();
    }

    /** Alerts from the day on which both had happened. */
    static List<Watch> watches(Known known, LocalDate day) {
        Undoing undoing = new Undoing(known, day);
        return known.placed().stream()
                .filter(p -> p.entry().fact() instanceof Fact.DecisionImplemented && p.by(day))
                .flatMap(p -> undoing.watch(p).stream())
                .toList();
    }

    private Optional<Watch> watch(Placed p) {
        return p.entry().fact() instanceof Fact.DecisionImplemented f && f.plannedFrom() == null
                ? f.decisions().stream()
                        .flatMap(d -> annulled(d).stream())
                        .min(LocalDate::compareTo)
                        .map(annulled -> annulled.isBefore(p.latest()) ? p.latest() : annulled)
                        .map(since ->
                                new Watch(Alert.Kind.TO_BE_UNDONE, p.entry().id(), since.minusDays(1)))
                : Optional.empty();
    }

    /** The day on which the annulment became final. */
    private Optional<LocalDate> annulled(String decision) {
        Legal court = state.legal(decision).court();
        if (court != Legal.ANNULLED && court != Legal.PARTLY_ANNULLED) {
            return Optional.empty();
        }
        Stream<Placed> about = known.placed().stream()
                .filter(p -> p.by(day)
                        && p.entry().fact() instanceof OnDecisions on
                        && on.decisions().contains(decision)
                        && Appeals.makesFinal(p.entry().fact()));
        return about.reduce((first, second) -> second).map(Placed::latest);
    }
}
