package se.rodatraden.feeds.webhooks.delivery;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Selection;

/**
 * A subscription as its owner sees it; its secrets are nowhere in it.
 *
 * @param owner the e-mail address that is told when it is disabled
 * @param selection which events it asks for
 * @param rate events a minute that its owner wants at most; null is no bound
 * @param allowedRate events a minute that the receiver allowed; null is no bound
 * @param concurrency how many visions are delivered side by side
 * @param reason why it is disabled, else null
 * @param position every event up to this one is delivered, or belongs to a vision that lags ({@link Lag})
 * @param failingSince the first failure since the last call that was taken
 * @param heldUntil until when the receiver asked to be left alone
 * @param askedAnswer what came of the last question for consent, in words
 * @param version counts its changes
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

    /** Whether anything is sent. */
    public enum Status {
        /** Nothing, until the receiver has said that it wants it. */
        AWAITING_CONSENT,
        ACTIVE,
        DISABLED
    }

    /** Why nothing is sent any more. */
    public enum Reason {
        /** The receiver answered 410. */
        GONE,
        /** No call was taken for five days. */
        FAILING,
        /** Somebody wished so. */
        BY_HAND
    }

    /** Events a minute at most; null is no bound. */
    @Nullable
    Integer pace() {
        return Stream.of(java.util.Optional.ofNullable(rate), java.util.Optional.ofNullable(allowedRate))
                .flatMap(java.util.Optional::stream)
                .min(Integer::compare)
                .orElse(null);
    }
}
