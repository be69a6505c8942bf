package se.rodatraden.feeds.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.rodatraden.feeds.webhooks.Ed25519;

/** Signatures are verified by an independent library, which also detects changes in transit. */
class SigningTest {
    private static final String BODY = "{\"titel\":\"Vision för Åmål\"}";

    private static Map<String, List<String>> received(List<SigningKey> keys, Instant at) {
        return Signatures.headers(keys, "evt_1", at, BODY.getBytes(StandardCharsets.UTF_8)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
    }

    private static String signatures(List<SigningKey> keys, Instant at) {
        return Objects.requireNonNull(received(keys, at).get("webhook-signature"))
                .getFirst();
    }

    @Test
    void the_shared_secret_verifies_what_was_sent_and_nothing_else() throws Exception {
        SigningKey key = SigningKey.fresh();
        Map<String, List<String>> headers = received(List.of(key), Instant.now());
        Webhook receiver = new Webhook(key.secretText());
        receiver.verify(BODY, headers);
        assertThatThrownBy(() -> receiver.verify(BODY + " ", headers)).isInstanceOf(WebhookVerificationException.class);
        Webhook stranger = new Webhook(SigningKey.fresh().secretText());
        assertThatThrownBy(() -> stranger.verify(BODY, headers)).isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void the_public_key_verifies_it_too() {
        SigningKey key = SigningKey.fresh();
        Instant now = Instant.now();
        String signatures = signatures(List.of(key), now);
        assertThat(Ed25519.verified(key.publicText(), signatures, "evt_1", now.getEpochSecond(), BODY))
                .isTrue();
        assertThat(Ed25519.verified(key.publicText(), signatures, "evt_2", now.getEpochSecond(), BODY))
                .isFalse();
    }

    @Test
    void while_a_secret_is_changed_both_sign_and_afterwards_the_new_one_alone() throws Exception {
        Instant now = Instant.now();
        SigningKey old = SigningKey.fresh();
        SigningKey leaving =
                new SigningKey(old.secret(), old.privateKey(), old.publicKey(), now.plus(Duration.ofHours(24)));
        SigningKey fresh = SigningKey.fresh();
        List<SigningKey> keys = List.of(fresh, leaving);
        new Webhook(old.secretText()).verify(BODY, received(keys, now));
        new Webhook(fresh.secretText()).verify(BODY, received(keys, now));
        assertThat(signatures(keys, now).split(" ", -1)).hasSize(4);
        assertThat(signatures(keys, now.plus(Duration.ofHours(24))).split(" ", -1))
                .hasSize(2);
    }

    @Test
    void a_secret_is_not_told_by_accident() {
        SigningKey key = SigningKey.fresh();
        assertThat(key.toString()).startsWith("whpk_");
        assertThat("" + List.of(key)).doesNotContain(key.secretText()).doesNotContain("whsec_");
    }
}
