package se.rodatraden.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Selection;
import se.rodatraden.feeds.webhooks.Subscription;
import se.rodatraden.feeds.webhooks.Wish;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a subscription as they are sent: all of a new one, or those that change (RFC 7396: null takes away). */
final class SubscriptionFields {
    static final List<String> CHANGEABLE =
            List.of("owner", "url", "municipality", "type", "subject", "rate", "concurrency");
    static final String AFTER = "after";
    private static final int LONGEST = 4000;

    private final ObjectNode sent;

    SubscriptionFields(ObjectNode sent, List<String> known) {
        this.sent = sent;
        for (String name : sent.propertyNames()) {
            if (!known.contains(name)) {
                String all = String.join(", ", known);
                throw invalid(
                        name,
                        "Fältet " + name + " finns inte. De som finns: " + all + ".",
                        "There is no field " + name + ". Those there are: " + all + ".");
            }
        }
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

    private static String needed(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw CommandReader.missing(name);
        }
        return value;
    }

    @Nullable
    String text(String name, @Nullable String before) {
        JsonNode value = sent.get(name);
        if (value == null) {
            return before;
        }
        if (value.isNull()) {
            return null;
        }
        if (!value.isString()
                || value.asString().length() > LONGEST
                || value.asString().indexOf('\0') >= 0) {
            throw invalid(name, "Fältet " + name + " ska vara en text.", "The field " + name + " must be a text.");
        }
        return value.asString().strip();
    }

    @Nullable
    Long number(String name, @Nullable Long before) {
        JsonNode value = sent.get(name);
        if (value == null) {
            return before;
        }
        if (value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw invalid(
                    name, "Fältet " + name + " ska vara ett heltal.", "The field " + name + " must be a whole number.");
        }
        return value.asLong();
    }

    static ProblemException invalid(String field, String sv, String en) {
        return new ProblemException(ProblemType.INVALID_VALUE, Flaw.of(sv, en).at(field));
    }
}
