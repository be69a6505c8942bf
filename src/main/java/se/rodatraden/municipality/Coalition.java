package se.rodatraden.municipality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;

/** A governing coalition and its period, as far as known. Not a legal body: it makes no decisions, but a deferral may wait for it. */
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
