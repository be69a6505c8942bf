package se.rodatraden.store.secrecy;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.rodatraden.kernel.HeldTexts;

/**
 * Drops what this node holds in memory when texts have been erased, on whichever node. Everything is dropped, since other visions hold what
 * they link to; erasures are few.
 */
public final class Forgetting {
    private final LongSupplier lastErasure;
    private final Supplier<Stream<HeldTexts>> held;
    private long seen;
    private boolean again;

    /**
     * Nothing is held yet.
     *
     * @param lastErasure the position of the last erasure
     */
    public Forgetting(LongSupplier lastErasure, Supplier<Stream<HeldTexts>> held) {
        this.lastErasure = lastErasure;
        this.held = held;
    }

    /**
     * Drops what is held if there is an erasure that was not seen before, and a second time in the next round: what was read just before the
     * erasure may have been put aside just after it.
     *
     * @return whether the next round is to come soon
     */
    boolean round() {
        long last = lastErasure.getAsLong();
        boolean fresh = last > seen;
        if (fresh || again) {
            held.get().forEach(HeldTexts::forgetTexts);
        }
        seen = last;
        again = fresh;
        return again;
    }
}
