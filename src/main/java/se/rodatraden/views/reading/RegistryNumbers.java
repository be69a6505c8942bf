package se.rodatraden.views.reading;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;

/** The diary number of a vision's matter: the latest one recorded. */
public final class RegistryNumbers {
    private RegistryNumbers() {}

    /** The latest of those that had happened by the day; null if none is recorded. */
    public static @Nullable String of(Known known, LocalDate day) {
        for (Placed p : known.placed().reversed()) {
            String number = p.by(day) ? of(p).orElse(null) : null;
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    private static Optional<String> of(Placed p) {
        return p.entry().fact() instanceof Fact.MatterTransferred f && f.newDnr() != null
                ? Optional.ofNullable(f.newDnr())
                : Ledger.dnr(p.entry().fact());
    }
}
