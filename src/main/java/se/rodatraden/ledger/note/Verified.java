package se.rodatraden.ledger.note;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A signature that verified: by which key, and for a cosignature when it was made, in seconds since 1970. */
public record Verified(VerifierKey key, @Nullable Long seconds) {

    /** When a cosignature says that it was made; nothing for a plain signature, or when the number is beyond all times. */
    public Optional<Instant> time() {
        return Optional.ofNullable(seconds)
                .filter(s -> s <= Instant.MAX.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }
}
