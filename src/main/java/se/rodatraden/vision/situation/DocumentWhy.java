package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.rules.Appealable;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.state.LegalStatus;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.vision.state.Validity;

/** The entries that determine the document's state on a day, each with the paragraph or command that applies. */
final class DocumentWhy {
    private final Known known;
    private final State state;

    private DocumentWhy(Known known, State state) {
        this.known = known;
        this.state = state;
    }

    static List<Why> of(Standing standing, Known known, LocalDate day) {
        DocumentWhy of = new DocumentWhy(known, standing.state());
        List<Why> why = new ArrayList<>();
        Validity.applying(standing.state(), day).ifPresent(v -> why.addAll(of.why(v, standing.validityPresumed())));
        why.addAll(of.rulings());
        Rulings.part(standing, known, day).flatMap(p -> of.step(p.ruling())).ifPresent(why::add);
        return why;
    }

    private List<Why> why(State.Version v, boolean presumed) {
        List<Why> why = new ArrayList<>();
        LegalStatus legal = state.legal(v.entry());
        if (presumed) {
            known.entries()
                    .entry(v.entry())
                    .flatMap(Appealable::atOnce)
                    .map(paragraph -> new Why(v.entry(), paragraph))
                    .or(() -> step(v.entry()))
                    .ifPresent(why::add);
            return why;
        }
        if (v.fromLegalForce() && legal.court() != Legal.FINAL && v.repealed() == null) {
            why.add(new Why(v.entry(), Validity.FROM_LEGAL_FORCE));
        } else {
            String repealed = v.repealed() == null ? null : v.repealed().decision();
            step(repealed != null ? repealed : v.obsolete() != null ? v.obsolete() : v.entry())
                    .ifPresent(why::add);
        }
        return why;
    }

    /** Court rulings that prevent versions from applying. */
    private List<Why> rulings() {
        return state.versions().stream()
                .map(v -> state.legal(v.entry()))
                .flatMap(
                        status -> Rulings.annulment(status, known).or(() -> Rulings.inhibition(status, known)).stream())
                .flatMap(e -> step(e.id()).stream())
                .toList();
    }

    private Optional<Why> step(@Nullable String entry) {
        return Optional.ofNullable(entry)
                .flatMap(known.entries()::entry)
                .map(e -> new Why(e.id(), StateTable.of(e.fact()).name()));
    }
}
