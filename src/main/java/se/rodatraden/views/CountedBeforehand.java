package se.rodatraden.views;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.time.SwedishDays;

/**
 * Has counted beforehand what pages of the whole register show of today, after the start, after midnight and after a rebuild: it takes
 * seconds in a large register, and the first reader would wait for it.
 */
final class CountedBeforehand implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CountedBeforehand.class);
    private static final int FIRST_SECONDS = 2;
    private static final int THEN_SECONDS = 30;

    private final InstantSource clock;
    private final List<Consumer<LocalDate>> counts;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("counted-beforehand").daemon().factory());

    private @Nullable Future<?> counting;

    CountedBeforehand(InstantSource clock, List<Consumer<LocalDate>> counts) {
        this.clock = clock;
        this.counts = counts;
    }

    void start() {
        counting = background.scheduleWithFixedDelay(this::count, FIRST_SECONDS, THEN_SECONDS, TimeUnit.SECONDS);
    }

    private void count() {
        LocalDate today = clock.instant().atZone(SwedishDays.ZONE).toLocalDate();
        for (Consumer<LocalDate> one : counts) {
            try {
                one.accept(today);
            } catch (RuntimeException e) {
                log.debug("not counted beforehand", e);
            }
        }
    }

    @Override
    public void close() {
        if (counting != null) {
            counting.cancel(true);
        }
        background.shutdownNow();
    }
}
