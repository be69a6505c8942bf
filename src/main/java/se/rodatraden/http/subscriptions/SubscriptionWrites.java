package se.rodatraden.http.subscriptions;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.feeds.webhooks.CreatedSubscription;
import se.rodatraden.feeds.webhooks.Subscriptions;
import se.rodatraden.feeds.webhooks.delivery.Attempt;
import se.rodatraden.feeds.webhooks.delivery.Replay;
import se.rodatraden.feeds.webhooks.delivery.Subscription;
import se.rodatraden.http.recording.CommandReader;
import se.rodatraden.http.request.Body;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;

/** Where subscriptions are made, changed and ended: whom to call with each event. */
@RestController
@Needs(Right.SUBSCRIBE)
@RequestMapping(path = "/api/subscriptions", produces = "application/json")
class SubscriptionWrites {
    private static final long LARGEST = 64 << 10;
    private static final List<String> REPLAY = List.of("event", "from", "to");

    private final Subscriptions subscriptions;
    private final CommandReader reader;

    SubscriptionWrites(Subscriptions subscriptions, CommandReader reader) {
        this.subscriptions = subscriptions;
        this.reader = reader;
    }

    private SubscriptionFields fields(HttpServletRequest request, List<String> known) throws IOException {
        return new SubscriptionFields(reader.object(Body.read(request, LARGEST)), known);
    }

    @Operation(
            summary =
                    "Makes a subscription and asks the receiver for its consent; the secret is told now and never again")
    @PostMapping(consumes = "application/json")
    ResponseEntity<SubscriptionView> create(HttpServletRequest request) throws IOException {
        List<String> known = Stream.concat(SubscriptionFields.CHANGEABLE.stream(), Stream.of(SubscriptionFields.AFTER))
                .toList();
        SubscriptionFields fields = fields(request, known);
        CreatedSubscription made =
                subscriptions.create(fields.wish(null), fields.number(SubscriptionFields.AFTER, null));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/api/subscriptions/" + made.subscription().id())
                .body(SubscriptionView.of(made, subscriptions));
    }

    @Operation(
            summary = "Changes a subscription; another address is asked for its consent before anything is sent there")
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    SubscriptionView change(@PathVariable String id, HttpServletRequest request) throws IOException {
        Subscription before = subscriptions.one(SubscriptionReads.id(id));
        SubscriptionFields fields = fields(request, SubscriptionFields.CHANGEABLE);
        return SubscriptionView.of(subscriptions.change(before.id(), fields.wish(before)), subscriptions);
    }

    @Operation(summary = "Ends a subscription; its attempts are kept")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id) {
        subscriptions.delete(SubscriptionReads.id(id));
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "Asks the receiver for its consent again")
    @PostMapping("/{id}/verify")
    SubscriptionView verify(@PathVariable String id) {
        return SubscriptionView.of(subscriptions.verify(SubscriptionReads.id(id)), subscriptions);
    }

    @Operation(summary = "Goes on where a disabled subscription was; what was behind is tried at once")
    @PostMapping("/{id}/enable")
    SubscriptionView enable(@PathVariable String id) {
        return SubscriptionView.of(subscriptions.enable(SubscriptionReads.id(id)), subscriptions);
    }

    @Operation(summary = "Sends nothing until the subscription is enabled again")
    @PostMapping("/{id}/disable")
    SubscriptionView disable(@PathVariable String id) {
        return SubscriptionView.of(subscriptions.disable(SubscriptionReads.id(id)), subscriptions);
    }

    @Operation(
            summary =
                    "Makes a new secret and key pair, told now and never again; the old ones sign beside them for 24 hours")
    @PostMapping("/{id}/rotate-secret")
    SubscriptionView rotate(@PathVariable String id) {
        return SubscriptionView.of(subscriptions.rotate(SubscriptionReads.id(id)), subscriptions);
    }

    @Operation(summary = "Sends a signed test event and tells what the receiver answered")
    @PostMapping("/{id}/test")
    Attempt test(@PathVariable String id) {
        return subscriptions.test(SubscriptionReads.id(id));
    }

    @Operation(summary = "Sends one event once more, or all from a position, or a range")
    @PostMapping(path = "/{id}/replay", consumes = "application/json")
    Replay replay(@PathVariable String id, HttpServletRequest request) throws IOException {
        UUID known = subscriptions.one(SubscriptionReads.id(id)).id();
        SubscriptionFields fields = fields(request, REPLAY);
        String event = fields.text("event", null);
        Long from = fields.number("from", null);
        Long to = fields.number("to", null);
        if (event != null ? from != null || to != null : from == null) {
            throw SubscriptionFields.invalid(
                    event != null ? "event" : "from",
                    "Ange antingen event (händelsens id), eller from (en position) och om du vill to.",
                    "Give either event (the event's id), or from (a position) and to if you want.");
        }
        return event != null
                ? subscriptions.replay(known, event)
                : subscriptions.replay(known, from == null ? 0 : from, to);
    }

    @Operation(summary = "Tries a vision that is behind or parked again at once, or all of them")
    @PostMapping("/{id}/resume")
    SubscriptionView resume(@PathVariable String id, @RequestParam(required = false) @Nullable String subject) {
        return SubscriptionView.of(subscriptions.resume(SubscriptionReads.id(id), subject), subscriptions);
    }
}
