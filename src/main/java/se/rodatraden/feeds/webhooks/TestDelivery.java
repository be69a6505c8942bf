package se.rodatraden.feeds.webhooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import se.rodatraden.feeds.webhooks.calls.Answer;
import se.rodatraden.feeds.webhooks.calls.Sender;
import se.rodatraden.feeds.webhooks.delivery.Attempt;
import se.rodatraden.feeds.webhooks.delivery.Deliveries;
import se.rodatraden.feeds.webhooks.delivery.Signatures;
import se.rodatraden.feeds.webhooks.delivery.Subscription;
import se.rodatraden.feeds.webhooks.delivery.WebhookDependencies;
import se.rodatraden.store.Json;
import tools.jackson.databind.node.ObjectNode;

/** Sends a signed test event to a receiver on request. */
final class TestDelivery {
    /** A type that does not occur in the feed. */
    private static final String TYPE = "se.rodatraden.subscription.test.v1";

    private final Deliveries deliveries;
    private final Sender sender;
    private final InstantSource clock;

    TestDelivery(WebhookDependencies tools) {
        this.deliveries = tools.deliveries();
        this.sender = tools.sender();
        this.clock = tools.clock();
    }

    /** Sends the test event to a receiver that has consented, and returns its answer. */
    Attempt send(Subscription subscription) {
        UUID id = subscription.id();
        Instant now = clock.instant();
        String event = UUID.randomUUID().toString();
        byte[] body = event(subscription, event, now);
        Answer answer = sender.call(
                "POST", subscription.url(), Signatures.headers(deliveries.keys(id), event, now, body), body);
        Attempt attempt = new Attempt(
                0,
                Attempt.Kind.TEST,
                null,
                event,
                TYPE,
                id.toString(),
                1,
                now,
                (int) answer.took().toMillis(),
                answer.status(),
                answer.fault(),
                answer.detail(),
                answer.excerpt(),
                answer.taken());
        deliveries.attempt(id, attempt);
        return attempt;
    }

    private static byte[] event(Subscription subscription, String event, Instant now) {
        ObjectNode json = Json.mapper().createObjectNode();
        json.put("specversion", "1.0")
                .put("id", event)
                .put("source", "/subscriptions")
                .put("type", TYPE)
                .put("subject", subscription.id().toString())
                .put("time", now.toString())
                .put("datacontenttype", "application/json");
        json.putObject("data").put("subscription", subscription.id().toString());
        return Json.mapper().writeValueAsBytes(json);
    }
}
