package se.rodatraden.municipality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;

/** Who governs together, from when to when as far as known. No legal body: it decides nothing, but a deferral may wait for it. */
public record Coalition(
        String entry,
        String name,
        List<String> parties,
        FuzzyDate from,
        @Nullable FuzzyDate to) {
    public Coalition {
        parties = List.copyOf(parties);
    }
}
