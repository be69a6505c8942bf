package se.rodatraden.http.subscriptions;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.feeds.webhooks.Subscriptions;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.identity.Open;

/** Takes a webhook receiver's asynchronous consent, by GET or POST (CloudEvents webhook specification). */
@RestController
@Open
@RequestMapping(path = "/api/subscriptions/consent", produces = "application/json")
class ConsentWrites {
    private final Subscriptions subscriptions;

    /** Confirms the consent. */
    record Consent(boolean consented) {}

    ConsentWrites(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /**
     * Consent to webhook deliveries, by the callback address of the validation request.
     *
     * @param token the token in the address given in WebHook-Request-Callback
     */
    @GetMapping("/{token}")
    Consent consentByGet(
            @PathVariable String token,
            @RequestHeader(name = "WebHook-Allowed-Rate", required = false) @Nullable String rate) {
        if (!subscriptions.consent(token, rate)) {
            throw Translation.noSuchSubscription();
        }
        return new Consent(true);
    }

    /**
     * Consent to webhook deliveries, by the callback address of the validation request.
     *
     * @param token the token in the address given in WebHook-Request-Callback
     */
    @PostMapping("/{token}")
    Consent consentByPost(
            @PathVariable String token,
            @RequestHeader(name = "WebHook-Allowed-Rate", required = false) @Nullable String rate) {
        return consentByGet(token, rate);
    }
}
