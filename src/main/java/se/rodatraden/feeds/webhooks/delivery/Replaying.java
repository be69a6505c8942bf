package se.rodatraden.feeds.webhooks.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Outgoing;
import se.rodatraden.feeds.webhooks.calls.Answer;

/** Sends events again, one after another and each until it is delivered, interleaved with new events. */
final class Replaying {
    private static final int PART = 50;

    private final Runner runner;
    private final WebhookDependencies tools;
    private final Subscription subscription;
    private final Delivering delivering;
    private final Writing writing;
    private Replay replay;

    Replaying(
            Runner runner,
            WebhookDependencies tools,
            Subscription subscription,
            Replay replay,
            Delivering delivering,
            Writing writing) {
        this.delivering = delivering;
        this.writing = writing;
        this.runner = runner;
        this.tools = tools;
        this.subscription = subscription;
        this.replay = replay;
    }

    void run() {
        while (replay.status() == Replay.Status.RUNNING && !runner.stopped()) {
            Feed.Part part = tools.feed().read(replay.position(), PART, subscription.selection());
            List<Outgoing> events = part.events().stream()
                    .filter(e -> e.position() <= replay.to())
                    .toList();
            if (events.isEmpty()) {
                replay = moved(Math.min(part.readTo(), replay.to()));
                tools.deliveries().replay(replay);
                continue;
            }
            for (Outgoing event : events) {
                if (!sent(event)) {
                    return;
                }
            }
        }
    }

    /** False if the replay has ended, or is to be continued by another node. */
    private boolean sent(Outgoing event) {
        while (runner.turn(event.subject(), replay.nextAt())) {
            try {
                Instant at = tools.clock().instant();
                Answer answer = delivering.call(event);
                Attempt attempt = Delivering.attempt(Attempt.Kind.REPLAY, event, replay.attempts() + 1, at, answer);
                Replay after = answer.taken() ? moved(event.position()) : missed(answer);
                Outcome outcome = new Outcome(attempt, null, null, runner.held(answer), after);
                if (!writing.write(outcome, answer)) {
                    return false;
                }
                replay = after;
                if (answer.taken() || replay.status() != Replay.Status.RUNNING) {
                    return answer.taken();
                }
            } finally {
                runner.over(event.subject());
            }
        }
        return false;
    }

    private Replay moved(long position) {
        Replay.Status status = position >= replay.to() ? Replay.Status.DONE : Replay.Status.RUNNING;
        return new Replay(
                replay.id(),
                replay.from(),
                replay.to(),
                position,
                0,
                tools.clock().instant(),
                status,
                replay.askedAt());
    }

    private Replay missed(Answer answer) {
        Instant now = tools.clock().instant();
        int attempts = replay.attempts() + 1;
        Optional<Instant> next = Schedule.next(attempts, now, Schedule.asked(answer.headers(), now), tools.chance());
        return new Replay(
                replay.id(),
                replay.from(),
                replay.to(),
                replay.position(),
                attempts,
                next.orElse(now),
                next.isPresent() ? Replay.Status.RUNNING : Replay.Status.STOPPED,
                replay.askedAt());
    }
}
