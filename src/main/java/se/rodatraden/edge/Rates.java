package se.rodatraden.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How much each caller has left of each kind. What it has not touched for longer than it takes to fill is full, so that it can be
 * forgotten; beyond the number remembered, those who ask seldom are forgotten before those who ask much.
 */
final class Rates {
    private static final Duration PER = Duration.ofMinutes(1);

    private final Limits limits;
    private final TimeMeter clock;
    private final Cache<Counted, Bucket> buckets;

    /** One row of the table. */
    private record Counted(Caller caller, Kind kind) {}

    /**
     * What came of asking for one more.
     *
     * @param retryAfter seconds until there is one, 0 where it was taken
     * @param full seconds until all is there again
     */
    record Left(Kind kind, boolean taken, int limit, long remaining, long retryAfter, long full) {
        /** {@code "reads";q=3000;w=60}: how many, in how many seconds. */
        String policy() {
            return "\"" + kind.tag() + "\";q=" + limit + ";w=" + PER.toSeconds();
        }

        /** {@code "reads";r=2999;t=1}: how many are left, and when all are there again. */
        String state() {
            return "\"" + kind.tag() + "\";r=" + remaining + ";t=" + full;
        }
    }

    Rates(Limits limits, TimeMeter clock) {
        this.limits = limits;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(limits.remembered())
                .expireAfterAccess(PER.multipliedBy(2))
                .build();
    }

    /** Takes one; null where there is no limit. */
    @Nullable
    Left take(Caller caller, Kind kind) {
        int limit = limits.aMinute(kind);
        if (limit <= 0) {
            return null;
        }
        ConsumptionProbe probe =
                buckets.get(new Counted(caller, kind), _ -> full(limit)).tryConsumeAndReturnRemaining(1);
        return new Left(
                kind,
                probe.isConsumed(),
                limit,
                probe.getRemainingTokens(),
                probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())),
                seconds(probe.getNanosToWaitForReset()));
    }

    private Bucket full(int limit) {
        return Bucket.builder()
                .addLimit(all -> all.capacity(limit).refillGreedy(limit, PER))
                .withCustomTimePrecision(clock)
                .build();
    }

    /** Rounded up: who comes back then is not too early. */
    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }

    /** How many are remembered. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
