package se.rodatraden.feeds.webhooks;

import se.rodatraden.feeds.webhooks.delivery.SigningKey;
import se.rodatraden.feeds.webhooks.delivery.Subscription;

/**
 * A subscription with its secret, which is shown only once.
 *
 * @param secret {@code whsec_…}, for {@code v1} signatures
 * @param publicKey {@code whpk_…}, for {@code v1a} signatures
 */
public record CreatedSubscription(Subscription subscription, String secret, String publicKey) {
    static CreatedSubscription of(Subscription subscription, SigningKey key) {
        return new CreatedSubscription(subscription, key.secretText(), key.publicText());
    }

    @Override
    public String toString() {
        return subscription + " " + publicKey;
    }
}
