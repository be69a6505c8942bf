package se.rodatraden.feeds.webhooks.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Outgoing;
import se.rodatraden.feeds.Selection;
import se.rodatraden.feeds.webhooks.calls.Answer;

/** Makes the calls of one subscription, each in a thread of its own, and reports their outcome. */
final class Delivering {
    private final Runner runner;
    private final WebhookDependencies tools;
    private final Subscription subscription;
    private final List<SigningKey> keys;
    private final Backlog backlog;
    private final Writing writing;

    Delivering(Runner runner, WebhookDependencies tools, Deliveries.Work work, Writing writing) {
        this.runner = runner;
        this.tools = tools;
        this.subscription = work.subscription();
        this.keys = work.keys();
        this.backlog = work.backlog();
        this.writing = writing;
    }

    /** The first attempt at an event of a vision that is not behind. */
    void deliver(Outgoing event) {
        Instant at = tools.clock().instant();
        Answer answer = call(event);
        Attempt attempt = attempt(Attempt.Kind.LIVE, event, 1, at, answer);
        if (answer.taken()) {
            if (writing.write(Outcome.taken(attempt), answer)) {
                runner.locked(() -> backlog.delivered(event));
            }
            return;
        }
        Lag behind = missed(event.subject(), event.position(), 1, at, answer);
        if (writing.write(new Outcome(attempt, behind, null, runner.held(answer), null), answer)) {
            runner.locked(() -> backlog.behind(behind));
        }
    }

    /** The next event of a vision that is behind. */
    void catchUp(Lag vision) {
        Selection own = new Selection(
                subscription.selection().municipality(),
                subscription.selection().type(),
                vision.subject());
        Feed.Part part = tools.feed().read(vision.from() - 1, 2, own);
        if (part.events().isEmpty()) {
            // The event that failed no longer matches the selection.
            runner.locked(() -> backlog.caughtUp(vision.subject()));
            tools.deliveries().caughtUp(subscription.id(), vision.subject());
            return;
        }
        Outgoing event = part.events().getFirst();
        Instant at = tools.clock().instant();
        Answer answer = call(event);
        Attempt attempt = attempt(Attempt.Kind.LIVE, event, vision.attempts() + 1, at, answer);
        if (answer.taken()) {
            Lag rest = rest(vision, event, part, own);
            writing.write(new Outcome(attempt, rest, rest == null ? vision.subject() : null, null, null), answer);
            return;
        }
        Lag still = missed(vision.subject(), event.position(), vision.attempts() + 1, vision.firstFailedAt(), answer);
        if (writing.write(new Outcome(attempt, still, null, runner.held(answer), null), answer)) {
            runner.locked(() -> backlog.behind(still));
        }
    }

    /** The remaining events of the vision among those read; null if there are none and the vision has caught up. */
    private @Nullable Lag rest(Lag vision, Outgoing delivered, Feed.Part part, Selection own) {
        Instant now = tools.clock().instant();
        Outgoing next = part.events().size() > 1 ? part.events().get(1) : null;
        long readTo = part.readTo();
        while (true) {
            Outgoing following = next;
            long sure = readTo;
            Optional<Optional<Lag>> rest = runner.get(() -> {
                backlog.deliveredBehind(delivered.position());
                if (following != null && following.position() <= backlog.readTo()) {
                    Lag further = vision.at(following.position(), now);
                    backlog.behind(further);
                    return Optional.of(Optional.of(further));
                }
                if (following != null || sure >= backlog.readTo()) {
                    backlog.caughtUp(vision.subject());
                    return Optional.of(Optional.empty());
                }
                return Optional.empty();
            });
            if (rest.isPresent()) {
                return rest.get().orElse(null);
            }
            Feed.Part again = tools.feed().read(delivered.position(), 1, own);
            next = again.events().isEmpty() ? null : again.events().getFirst();
            readTo = again.readTo();
        }
    }

    /** The state after a failed attempt: whether and when it is retried. */
    private Lag missed(String subject, long position, int attempts, Instant firstFailedAt, Answer answer) {
        Instant now = tools.clock().instant();
        Optional<Instant> next = Schedule.next(attempts, now, Schedule.asked(answer.headers(), now), tools.chance());
        return new Lag(
                subject,
                position,
                attempts,
                next.orElse(now),
                next.isEmpty(),
                firstFailedAt,
                answer.status(),
                answer.fault(),
                answer.detail());
    }

    Answer call(Outgoing event) {
        Map<String, String> headers =
                Signatures.headers(keys, event.id(), tools.clock().instant(), event.json());
        return tools.sender().call("POST", subscription.url(), headers, event.json());
    }

    static Attempt attempt(Attempt.Kind kind, Outgoing event, int number, Instant at, Answer answer) {
        return new Attempt(
                0,
                kind,
                event.position(),
                event.id(),
                event.type(),
                event.subject(),
                number,
                at,
                (int) answer.took().toMillis(),
                answer.status(),
                answer.fault(),
                answer.detail(),
                answer.excerpt(),
                answer.taken());
    }
}
