package se.rodatraden.feeds.webhooks.delivery;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Selection;

/**
 * A subscription as shown to its owner, without secrets.
 *
 * @param owner e-mail address that is notified when it is disabled
 * @param selection filter on events
 * @param rate maximum events per minute set by its owner; null is no limit
 * @param allowedRate maximum events per minute allowed by the receiver; null is no limit
 * @param concurrency number of visions delivered in parallel
 * @param reason why it is disabled; null if it is not
 * @param position every event up to this one is delivered, or belongs to a vision that lags ({@link Lag})
 * @param failingSince first failure since the last successful call
 * @param heldUntil until when the receiver asked us to pause
 * @param askedAnswer outcome of the last consent request, in words
 * @param version increased by each change
 */
public record Subscription(
        UUID id,
        String owner,
        String url,
        Selection selection,
        @Nullable Integer rate,
        @Nullable Integer allowedRate,
        int concurrency,
        Status status,
        @Nullable Reason reason,
        long position,
        @Nullable Instant failingSince,
        @Nullable Instant heldUntil,
        Instant createdAt,
        @Nullable Instant askedAt,
        @Nullable String askedAnswer,
        @Nullable Instant consentedAt,
        long version) {

    /** The state of the subscription. */
    public enum Status {
        /** Nothing is sent until the receiver has consented. */
        AWAITING_CONSENT,
        ACTIVE,
        DISABLED
    }

    /** Why it is disabled. */
    public enum Reason {
        /** The receiver answered 410. */
        GONE,
        /** No call succeeded for five days. */
        FAILING,
        /** Disabled by a user. */
        BY_HAND
    }

    /** Maximum events per minute; null is no limit. */
    @Nullable
    Integer pace() {
        return Stream.of(java.util.Optional.ofNullable(rate), java.util.Optional.ofNullable(allowedRate))
                .flatMap(java.util.Optional::stream)
                .min(Integer::compare)
                .orElse(null);
    }
}
