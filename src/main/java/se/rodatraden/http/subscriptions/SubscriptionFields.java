package se.rodatraden.http.subscriptions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Selection;
import se.rodatraden.feeds.webhooks.SubscriptionRequest;
import se.rodatraden.feeds.webhooks.delivery.Subscription;
import se.rodatraden.http.recording.SentFields;
import tools.jackson.databind.node.ObjectNode;

/** Fields of a subscription in a request: all fields of a new one, or a merge patch (RFC 7396: null removes a value). */
public final class SubscriptionFields extends SentFields {
    public static final List<String> CHANGEABLE = SentFields.names(SubscriptionChange.class);
    static final String AFTER = "after";

    public SubscriptionFields(ObjectNode sent, List<String> known) {
        super(sent, known);
    }

    /** The subscription requested; {@code before} is null for a new one. */
    public SubscriptionRequest wish(@Nullable Subscription before) {
        Selection selection = before == null ? Selection.ALL : before.selection();
        String owner = text("owner", before == null ? null : before.owner());
        String url = text("url", before == null ? null : before.url());
        Long rate = number("rate", before == null || before.rate() == null ? null : Long.valueOf(before.rate()));
        Long concurrency = number(
                "concurrency", before == null ? Long.valueOf(SubscriptionRequest.SIDE_BY_SIDE) : before.concurrency());
        return new SubscriptionRequest(
                needed("owner", owner),
                needed("url", url),
                new Selection(
                        text("municipality", selection.municipality()),
                        text("type", selection.type()),
                        text("subject", selection.subject())),
                rate == null ? null : Math.clamp(rate, -1, Integer.MAX_VALUE),
                concurrency == null
                        ? SubscriptionRequest.SIDE_BY_SIDE
                        : Math.clamp(concurrency, -1, Integer.MAX_VALUE));
    }
}
