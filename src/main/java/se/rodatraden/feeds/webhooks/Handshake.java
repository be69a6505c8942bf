package se.rodatraden.feeds.webhooks;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.feeds.webhooks.calls.Answer;
import se.rodatraden.feeds.webhooks.calls.Sender;

/**
 * Asks a receiver for consent (HTTP 1.1 Web Hooks for Event Delivery, CloudEvents): an OPTIONS request with our origin, answered at
 * once by {@code WebHook-Allowed-Origin}, or later at the callback address in the request.
 */
public final class Handshake {
    private final Sender sender;
    private final PublicAddress address;

    /**
     * The receiver's answer.
     *
     * @param given whether it has consented already
     * @param rate maximum events per minute that it allows; null is no limit
     * @param told description for people
     */
    record Consent(boolean given, @Nullable Integer rate, String told) {}

    public Handshake(Sender sender, PublicAddress address) {
        this.sender = sender;
        this.address = address;
    }

    Consent ask(String url, String token, @Nullable Integer rate) {
        String origin = String.valueOf(URI.create(address.base()).getHost());
        Map<String, String> headers = new HashMap<>();
        headers.put("WebHook-Request-Origin", origin);
        headers.put("WebHook-Request-Callback", address.of("/api/subscriptions/consent/" + token));
        if (rate != null) {
            headers.put("WebHook-Request-Rate", rate.toString());
        }
        Answer answer = sender.call("OPTIONS", url, headers, null);
        String allowed =
                answer.headers().getOrDefault("webhook-allowed-origin", "").strip();
        boolean given = answer.taken() && (allowed.equals("*") || allowed.equalsIgnoreCase(origin));
        String told = (answer.status() == null ? "" : answer.status() + " ")
                + (answer.fault() == null
                        ? "WebHook-Allowed-Origin: " + (allowed.isEmpty() ? "–" : allowed)
                        : answer.fault());
        return new Consent(given, rate(answer.headers().get("webhook-allowed-rate")), told);
    }

    /** Parses events per minute; null for {@code *}, an absent or a malformed value. */
    static @Nullable public Integer rate(@Nullable String text) {
        return text != null && text.strip().matches("[1-9][0-9]{0,6}") ? Integer.valueOf(text.strip()) : null;
    }
}
