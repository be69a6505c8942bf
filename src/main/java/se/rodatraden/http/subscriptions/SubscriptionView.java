package se.rodatraden.http.subscriptions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.webhooks.CreatedSubscription;
import se.rodatraden.feeds.webhooks.Subscriptions;
import se.rodatraden.feeds.webhooks.delivery.Subscription;

/**
 * A webhook subscription and its delivery progress.
 *
 * @param position every event up to this one is delivered, or belongs to a vision that is behind
 * @param head position of the last event in the feed
 * @param behind number of visions with an undelivered event
 * @param parked number of them that are parked until resumed
 * @param publicKeys current signing keys, {@code whpk_…}, newest first
 * @param secret {@code whsec_…}, shown only in the answer that creates it
 */
record SubscriptionView(
        UUID id,
        String owner,
        String url,
        @Nullable String municipality,
        @Nullable String type,
        @Nullable String subject,
        @Nullable Integer rate,
        @Nullable Integer allowedRate,
        int concurrency,
        String status,
        @Nullable String reason,
        long position,
        long head,
        long behind,
        long parked,
        @Nullable Instant failingSince,
        @Nullable Instant heldUntil,
        Instant createdAt,
        @Nullable Instant askedAt,
        @Nullable String askedAnswer,
        @Nullable Instant consentedAt,
        List<String> publicKeys,
        @Nullable String secret) {

    SubscriptionView {
        publicKeys = List.copyOf(publicKeys);
    }

    static SubscriptionView of(Subscription s, Subscriptions subscriptions) {
        return of(s, subscriptions, null);
    }

    static SubscriptionView of(CreatedSubscription made, Subscriptions subscriptions) {
        return of(made.subscription(), subscriptions, made.secret());
    }

    private static SubscriptionView of(Subscription s, Subscriptions subscriptions, @Nullable String secret) {
        Subscriptions.Count count = subscriptions.count(s.id());
        return new SubscriptionView(
                s.id(),
                s.owner(),
                s.url(),
                s.selection().municipality(),
                s.selection().type(),
                s.selection().subject(),
                s.rate(),
                s.allowedRate(),
                s.concurrency(),
                s.status().name(),
                s.reason() == null ? null : s.reason().name(),
                s.position(),
                subscriptions.head(),
                count.behind(),
                count.parked(),
                s.failingSince(),
                s.heldUntil(),
                s.createdAt(),
                s.askedAt(),
                s.askedAnswer(),
                s.consentedAt(),
                subscriptions.publicKeys(s.id()),
                secret);
    }

    @Override
    public String toString() {
        return "subscription " + id;
    }
}
