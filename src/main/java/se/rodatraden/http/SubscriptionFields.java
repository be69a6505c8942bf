package se.rodatraden.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Selection;
import se.rodatraden.feeds.webhooks.Subscription;
import se.rodatraden.feeds.webhooks.Wish;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a subscription as they are sent: all of a new one, or those that change (RFC 7396: null takes away). */
final class SubscriptionFields extends SentFields {
    static final List<String> CHANGEABLE =
            List.of("owner", "url", "municipality", "type", "subject", "rate", "concurrency");
    static final String AFTER = "after";

    SubscriptionFields(ObjectNode sent, List<String> known) {
        super(sent, known);
    }

    /** What is wanted after the change; {@code before}: null for a new one. */
    Wish wish(@Nullable Subscription before) {
        Selection selection = before == null ? Selection.ALL : before.selection();
        String owner = text("owner", before == null ? null : before.owner());
        String url = text("url", before == null ? null : before.url());
        Long rate = number("rate", before == null || before.rate() == null ? null : Long.valueOf(before.rate()));
        Long concurrency =
                number("concurrency", before == null ? Long.valueOf(Wish.SIDE_BY_SIDE) : before.concurrency());
        return new Wish(
                needed("owner", owner),
                needed("url", url),
                new Selection(
                        text("municipality", selection.municipality()),
                        text("type", selection.type()),
                        text("subject", selection.subject())),
                rate == null ? null : Math.clamp(rate, -1, Integer.MAX_VALUE),
                concurrency == null ? Wish.SIDE_BY_SIDE : Math.clamp(concurrency, -1, Integer.MAX_VALUE));
    }
}
