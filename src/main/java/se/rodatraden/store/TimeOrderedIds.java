package se.rodatraden.store;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/**
 * The ids of events: UUIDs of version 7 (RFC 9562), which begin with the time, so that new ones are neighbours in the index of ids instead of
 * touching a page of their own each. Axon finds it as a service.
 */
public final class TimeOrderedIds extends IdentifierFactory {
    private static final long VERSION = 0x7000;
    private static final int FRACTIONS_OF_A_MILLISECOND = 1 << 12;

    @Override
    public String generateIdentifier() {
        return at(Instant.now()).toString();
    }

    /** An id of the moment; those of the same quarter of a microsecond differ by chance alone. */
    static UUID at(Instant moment) {
        long fraction = (moment.get(ChronoField.NANO_OF_SECOND) % 1_000_000L) * FRACTIONS_OF_A_MILLISECOND / 1_000_000;
        return new UUID(
                moment.toEpochMilli() << 16 | VERSION | fraction,
                UUID.randomUUID().getLeastSignificantBits());
    }
}
