package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.Optional;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.state.State;

/** The target year (målår) of a document, as stated by the version that applies on the day; proposals do not change it. */
public final class TargetYear {
    private TargetYear() {}

    /** From the last version adopted or said to apply by the day and not annulled; otherwise from the corrected registration. */
    public static Optional<Integer> on(VisionEvent.VisionRegistered registered, Known known, LocalDate day) {
        State state = known.on(day).state();
        return known.placed().stream()
                .filter(p -> p.by(day))
                .map(Placed::entry)
                .filter(e -> state.legal(e.id()).court() != Legal.ANNULLED)
                .flatMap(e -> stated(e.fact()).stream())
                .reduce((first, second) -> second)
                .or(() -> Optional.ofNullable(
                        Registration.reads(registered, known.entries()).horizonYear()));
    }

    private static Optional<Integer> stated(Fact fact) {
        return fact instanceof Fact.VisionAdopted f
                ? Optional.ofNullable(f.horizonYear())
                : fact instanceof Fact.AppliedAsserted a ? Optional.ofNullable(a.horizonYear()) : Optional.empty();
    }
}
