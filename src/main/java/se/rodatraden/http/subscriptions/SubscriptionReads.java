package se.rodatraden.http.subscriptions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.feeds.webhooks.Subscriptions;
import se.rodatraden.feeds.webhooks.delivery.Attempt;
import se.rodatraden.feeds.webhooks.delivery.Lag;
import se.rodatraden.feeds.webhooks.delivery.Notice;
import se.rodatraden.feeds.webhooks.delivery.Replay;
import se.rodatraden.http.answer.ListAnswer;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;

/** Webhook subscriptions and their delivery history. */
@RestController
@Needs(Right.SEE_SUBSCRIPTIONS)
@RequestMapping(path = "/api/subscriptions", produces = "application/json")
class SubscriptionReads {
    private final Subscriptions subscriptions;

    SubscriptionReads(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Parses the id in an address. */
    static UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException unreadable) {
            // refused below
        }
        throw Translation.noSuchSubscription();
    }

    /** List webhook subscriptions, oldest first. */
    @GetMapping
    ListAnswer<SubscriptionView> subscriptions() {
        return ListAnswer.whole(subscriptions.all().stream()
                .map(s -> SubscriptionView.of(s, subscriptions))
                .toList());
    }

    /** Get a webhook subscription and its delivery progress. */
    @GetMapping("/{id}")
    SubscriptionView subscription(@PathVariable String id) {
        return SubscriptionView.of(subscriptions.one(id(id)), subscriptions);
    }

    /**
     * List delivery attempts, newest first.
     *
     * @param delivered only successful attempts (true), or only failed ones (false)
     */
    @GetMapping("/{id}/attempts")
    ListAnswer<Attempt> deliveryAttempts(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Boolean delivered) {
        UUID known = subscriptions.one(id(id)).id();
        int most = Parameters.limit(limit);
        Long before = cursor == null ? null : Parameters.number("cursor", cursor);
        List<Attempt> attempts = subscriptions.attempts(known, before, most, delivered);
        return new ListAnswer<>(
                attempts,
                attempts.size() < most
                        ? null
                        : String.valueOf(attempts.getLast().id()));
    }

    /** List the visions with undelivered events, parked ones first. */
    @GetMapping("/{id}/behind")
    ListAnswer<Lag> lags(@PathVariable String id) {
        return ListAnswer.whole(subscriptions.behind(subscriptions.one(id(id)).id()));
    }

    /** List the requests to send events again, newest first. */
    @GetMapping("/{id}/replays")
    ListAnswer<Replay> replays(@PathVariable String id) {
        return ListAnswer.whole(subscriptions.replays(subscriptions.one(id(id)).id()));
    }

    /** List the notices sent to the owner, newest first. */
    @GetMapping("/{id}/notices")
    ListAnswer<Notice> ownerNotices(@PathVariable String id) {
        return ListAnswer.whole(subscriptions.notices(subscriptions.one(id(id)).id()));
    }
}
