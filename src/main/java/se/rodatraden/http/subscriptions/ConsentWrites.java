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

/** Where a receiver that was asked for its consent may give it later, by GET or POST as CloudEvents' webhooks have it. */
@RestController
@Open
@RequestMapping(path = "/api/subscriptions/consent", produces = "application/json")
class ConsentWrites {
    private final Subscriptions subscriptions;

    /** That it is given. */
    record Consent(boolean consented) {}

    ConsentWrites(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /**
     * Consents to being called, by the address that stood in the question.
     *
     * @param token from the address in WebHook-Request-Callback
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
     * Consents to being called, by the address that stood in the question.
     *
     * @param token from the address in WebHook-Request-Callback
     */
    @PostMapping("/{token}")
    Consent consentByPost(
            @PathVariable String token,
            @RequestHeader(name = "WebHook-Allowed-Rate", required = false) @Nullable String rate) {
        return consentByGet(token, rate);
    }
}
