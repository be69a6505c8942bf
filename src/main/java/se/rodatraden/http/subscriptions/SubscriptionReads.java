package se.rodatraden.http.subscriptions;

import io.swagger.v3.oas.annotations.Operation;
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
import se.rodatraden.feeds.webhooks.delivery.Behind;
import se.rodatraden.feeds.webhooks.delivery.Notice;
import se.rodatraden.feeds.webhooks.delivery.Replay;
import se.rodatraden.http.answer.ListAnswer;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;

/** The subscriptions, and everything that was sent to them. */
@RestController
@Needs(Right.SEE_SUBSCRIPTIONS)
@RequestMapping(path = "/api/subscriptions", produces = "application/json")
class SubscriptionReads {
    private final Subscriptions subscriptions;

    SubscriptionReads(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** The id in an address. */
    static UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException unreadable) {
            // told below
        }
        throw Translation.noSuchSubscription();
    }

    @Operation(summary = "All subscriptions, the oldest first")
    @GetMapping
    ListAnswer<SubscriptionView> all() {
        return ListAnswer.whole(subscriptions.all().stream()
                .map(s -> SubscriptionView.of(s, subscriptions))
                .toList());
    }

    @Operation(summary = "A subscription, and how far it has come")
    @GetMapping("/{id}")
    SubscriptionView one(@PathVariable String id) {
        return SubscriptionView.of(subscriptions.one(id(id)), subscriptions);
    }

    @Operation(summary = "Every attempt, the newest first")
    @GetMapping("/{id}/attempts")
    ListAnswer<Attempt> attempts(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String delivered) {
        UUID known = subscriptions.one(id(id)).id();
        int most = Parameters.limit(limit);
        Long before = cursor == null ? null : Parameters.number("cursor", cursor, 1, Long.MAX_VALUE);
        Boolean wanted = delivered == null ? null : Parameters.flag("delivered", delivered);
        List<Attempt> attempts = subscriptions.attempts(known, before, most, wanted);
        return new ListAnswer<>(
                attempts,
                attempts.size() < most
                        ? null
                        : String.valueOf(attempts.getLast().id()));
    }

    @Operation(summary = "Visions with an event that was not taken, those parked first")
    @GetMapping("/{id}/behind")
    ListAnswer<Behind> behind(@PathVariable String id) {
        return ListAnswer.whole(subscriptions.behind(subscriptions.one(id(id)).id()));
    }

    @Operation(summary = "What was asked to be sent once more, the newest first")
    @GetMapping("/{id}/replays")
    ListAnswer<Replay> replays(@PathVariable String id) {
        return ListAnswer.whole(subscriptions.replays(subscriptions.one(id(id)).id()));
    }

    @Operation(summary = "What the owner has been told, the newest first")
    @GetMapping("/{id}/notices")
    ListAnswer<Notice> notices(@PathVariable String id) {
        return ListAnswer.whole(subscriptions.notices(subscriptions.one(id(id)).id()));
    }
}
