package se.rodatraden.feeds.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.webhooks.delivery.Dispatch;
import se.rodatraden.identity.CurrentActor;

/** Asks receivers for consent, with a token of which only the hash is stored, and records their consent. */
final class ReceiverConsent {
    private static final int TOKEN_BYTES = 32;

    private final Register register;
    private final Handshake handshake;
    private final Dispatch dispatch;
    private final InstantSource clock;

    ReceiverConsent(Register register, Handshake handshake, Dispatch dispatch, InstantSource clock) {
        this.register = register;
        this.handshake = handshake;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    void ask(UUID id, String url, @Nullable Integer rate) {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        register.asked(id, hash(token), clock.instant());
        Handshake.Consent consent = handshake.ask(url, token, rate);
        register.answered(id, consent.told());
        if (consent.given()) {
            register.consented(hash(token), consent.rate(), clock.instant());
            dispatch.wake();
        }
    }

    /** Records a receiver's consent by the token of the request; false if no request with the token is pending. */
    boolean given(String token, @Nullable String allowedRate) {
        boolean consented = CurrentActor.itself(
                () -> register.consented(hash(token), Handshake.rate(allowedRate), clock.instant()));
        dispatch.wake();
        return consented;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
