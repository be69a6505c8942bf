package se.rodatraden.feeds.webhooks;

/**
 * A subscription with a secret that is told now and never again.
 *
 * @param secret {@code whsec_…}, for {@code v1} signatures
 * @param publicKey {@code whpk_…}, for {@code v1a} signatures
 */
public record Made(Subscription subscription, String secret, String publicKey) {
    static Made of(Subscription subscription, SigningKey key) {
        return new Made(subscription, key.secretText(), key.publicText());
    }

    @Override
    public String toString() {
        return subscription + " " + publicKey;
    }
}
