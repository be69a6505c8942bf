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
 * Token buckets for each caller and kind. A bucket unused for longer than it takes to fill is full and can be dropped; above the
 * maximum number, buckets with few requests are dropped before those with many.
 */
final class Rates {
    private static final Duration PER = Duration.ofMinutes(1);

    private final Limits limits;
    private final TimeMeter clock;
    private final Cache<Counted, Bucket> buckets;

    /** The key of a bucket. */
    private record Counted(Caller caller, Kind kind) {}

    /**
     * The outcome of a request for one token.
     *
     * @param retryAfter seconds until one is available, 0 if one was taken
     * @param full seconds until the bucket is full
     */
    record Left(Kind kind, boolean taken, int limit, long remaining, long retryAfter, long full) {
        /** {@code "reads";q=3000;w=60}: quota, and window in seconds. */
        String policy() {
            return "\"" + kind.tag() + "\";q=" + limit + ";w=" + PER.toSeconds();
        }

        /** {@code "reads";r=2999;t=1}: remaining, and seconds until full. */
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

    /** Takes one; null if there is no limit. */
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

    /** Rounded up, so that a client that waits this long is not too early. */
    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }

    /** The number of buckets. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
