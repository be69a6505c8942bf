package se.rodatraden.feeds.webhooks.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.webhooks.calls.Answer;

/** Limits concurrent calls to a receiver and the time of the next one. Guarded by the lock of its {@link Runner}. */
final class CallLimits {
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final int most;
    private final Throttle pace;
    private int calls;
    private int callsBehind;
    private boolean behindLast;
    private @Nullable Instant held;

    CallLimits(Subscription subscription, Instant now) {
        this.most = subscription.concurrency();
        this.pace = new Throttle(subscription.pace(), now);
        this.held = subscription.heldUntil();
    }

    boolean none() {
        return calls == 0;
    }

    boolean full() {
        return calls >= most;
    }

    /** When concurrency and rate allow the next call: now or later. */
    Instant next(Instant now) {
        return held != null && held.isAfter(now) ? held : pace.next(now);
    }

    /** Whether a vision that is behind may be called now: they alternate with the others, and never use all concurrent calls. */
    boolean mayBehind() {
        return most == 1 ? !behindLast : callsBehind < most - 1;
    }

    boolean anyBehind() {
        return callsBehind > 0;
    }

    void begun() {
        calls++;
        pace.made();
    }

    /** A call for a vision that is not behind has started. */
    void begunNew() {
        behindLast = false;
        begun();
    }

    /** A call for a vision that is behind has started. */
    void begunBehind() {
        behindLast = true;
        callsBehind++;
        begun();
    }

    void over(boolean wasBehind) {
        calls--;
        callsBehind -= wasBehind ? 1 : 0;
    }

    /** Until when the answer asks us to pause; null if it does not. */
    static @Nullable Instant asked(Answer answer, Instant now) {
        Integer status = answer.status();
        Duration asked = Schedule.asked(answer.headers(), now);
        return asked == null || status == null || (status != TOO_MANY && status != UNAVAILABLE)
                ? null
                : now.plus(asked);
    }

    /** Pauses calls until then, or until a later moment requested earlier; returns which. */
    Instant hold(Instant until) {
        Instant last = held == null || until.isAfter(held) ? until : held;
        held = last;
        return last;
    }
}
