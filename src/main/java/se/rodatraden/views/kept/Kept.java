package se.rodatraden.views.kept;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cached value that is expensive to compute. It is valid until something is recorded or the day changes, and computed by one request
 * at a time. A value that takes long to compute is kept for a while after a recording, so that frequent recordings do not cause constant
 * recomputation; the value itself states up to which event it goes.
 */
public final class Kept<T> {
    private static final long LONG = Duration.ofMillis(200).toNanos();

    /** The minimum time a value is kept, as a multiple of the time to compute it. */
    private static final long PATIENCE = 20;

    private final LongSupplier nanoseconds;
    private @Nullable Read<T> last;

    public Kept() {
        this(System::nanoTime);
    }

    Kept(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    private record Read<T>(T value, long position, LocalDate day, long at, long took) {
        boolean stands(long now, long nowAt, LocalDate today) {
            return day.equals(today) && (position == now || took >= LONG && nowAt - at < PATIENCE * took);
        }
    }

    /** Drops the value. */
    public synchronized void clear() {
        last = null;
    }

    /**
     * The cached or recomputed value.
     *
     * @param position position of the last event
     * @param read computes the value
     */
    public synchronized T get(long position, LocalDate day, Supplier<T> read) {
        long begun = nanoseconds.getAsLong();
        Read<T> kept = last;
        if (kept != null && kept.stands(position, begun, day)) {
            return kept.value();
        }
        T value = read.get();
        long done = nanoseconds.getAsLong();
        last = new Read<>(value, position, day, done, done - begun);
        return value;
    }
}
