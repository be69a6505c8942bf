package se.rodatraden.http.subscriptions;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import se.rodatraden.http.recording.SentFields;
import se.rodatraden.http.request.Body;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;

/** Creates, changes and ends webhook subscriptions. */
@RestController
@Needs(Right.SUBSCRIBE)
@RequestMapping(path = "/api/subscriptions", produces = "application/json")
class SubscriptionWrites {
    private static final long LARGEST = 64 << 10;
    private static final List<String> REPLAY = SentFields.names(ReplayRequest.class);

    private final Subscriptions subscriptions;
    private final CommandReader reader;

    SubscriptionWrites(Subscriptions subscriptions, CommandReader reader) {
        this.subscriptions = subscriptions;
        this.reader = reader;
    }

    private SubscriptionFields fields(HttpServletRequest request, List<String> known) throws IOException {
        return new SubscriptionFields(reader.object(Body.read(request, LARGEST)), known);
    }

    /** Create a webhook subscription, and ask the receiver for consent. The secret is shown only in this answer. */
    @PostMapping(consumes = "application/json")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewSubscription.class)))
    @ApiResponse(responseCode = "201", description = "Made; asked for consent", useReturnTypeSchema = true)
    ResponseEntity<SubscriptionView> createSubscription(HttpServletRequest request) throws IOException {
        List<String> known = Stream.concat(SubscriptionFields.CHANGEABLE.stream(), Stream.of(SubscriptionFields.AFTER))
                .toList();
        SubscriptionFields fields = fields(request, known);
        CreatedSubscription made =
                subscriptions.create(fields.wish(null), fields.number(SubscriptionFields.AFTER, null));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/api/subscriptions/" + made.subscription().id())
                .body(SubscriptionView.of(made, subscriptions));
    }

    /** Change a webhook subscription. A new address must consent before anything is sent to it. */
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubscriptionChange.class)))
    SubscriptionView changeSubscription(@PathVariable String id, HttpServletRequest request) throws IOException {
        Subscription before = subscriptions.one(SubscriptionReads.id(id));
        SubscriptionFields fields = fields(request, SubscriptionFields.CHANGEABLE);
        return SubscriptionView.of(subscriptions.change(before.id(), fields.wish(before)), subscriptions);
    }

    /** End a webhook subscription. Its delivery attempts are kept. */
    @DeleteMapping("/{id}")
    @ApiResponse(responseCode = "204", description = "Ended")
    ResponseEntity<Void> deleteSubscription(@PathVariable String id) {
        subscriptions.delete(SubscriptionReads.id(id));
        return ResponseEntity.noContent().build();
    }

    /** Ask the receiver for consent again. */
    @PostMapping("/{id}/verify")
    SubscriptionView verifySubscription(@PathVariable String id) {
        return SubscriptionView.of(subscriptions.verify(SubscriptionReads.id(id)), subscriptions);
    }

    /** Enable a disabled subscription. Delivery continues where it stopped, and pending events are retried at once. */
    @PostMapping("/{id}/enable")
    SubscriptionView enableSubscription(@PathVariable String id) {
        return SubscriptionView.of(subscriptions.enable(SubscriptionReads.id(id)), subscriptions);
    }

    /** Disable a subscription. Nothing is sent until it is enabled again. */
    @PostMapping("/{id}/disable")
    SubscriptionView disableSubscription(@PathVariable String id) {
        return SubscriptionView.of(subscriptions.disable(SubscriptionReads.id(id)), subscriptions);
    }

    /** Rotate the secret and key pair. The new ones are shown only in this answer; the old ones also sign for 24 hours. */
    @PostMapping("/{id}/rotate-secret")
    SubscriptionView rotateSecret(@PathVariable String id) {
        return SubscriptionView.of(subscriptions.rotate(SubscriptionReads.id(id)), subscriptions);
    }

    /** Send a signed test event, and return the receiver's response. */
    @PostMapping("/{id}/test")
    Attempt testSubscription(@PathVariable String id) {
        return subscriptions.test(SubscriptionReads.id(id));
    }

    /** Send events again: one event, all from a position, or a range. */
    @PostMapping(path = "/{id}/replay", consumes = "application/json")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReplayRequest.class)))
    Replay replayEvents(@PathVariable String id, HttpServletRequest request) throws IOException {
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

    /** Retry the visions that are behind or parked at once: one vision, or all. */
    @PostMapping("/{id}/resume")
    SubscriptionView resumeSubscription(
            @PathVariable String id, @RequestParam(required = false) @Nullable String subject) {
        return SubscriptionView.of(subscriptions.resume(SubscriptionReads.id(id), subject), subscriptions);
    }
}
