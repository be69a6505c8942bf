package se.rodatraden.views.kept;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is dear to read, kept until more is recorded or the day changes. It is read by one request at a time. What takes long to
 * read is kept for a while although more has been recorded, so that a register in which much is recorded does not read it all the time;
 * it says itself up to which event it goes.
 */
public final class Kept<T> {
    private static final long LONG = Duration.ofMillis(200).toNanos();

    /** How many times as long as the reading took. */
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

    /**
     * The value.
     *
     * @param position of the last event there is
     * @param read reads it anew
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
