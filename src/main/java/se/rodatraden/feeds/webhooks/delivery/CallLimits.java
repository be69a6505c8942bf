package se.rodatraden.feeds.webhooks.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.webhooks.calls.Answer;

/** How many calls to a receiver are under way, and when the next may be made. Used under the lock of its {@link Runner} only. */
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

    /** When the receiver and its pace let a call be made: now or later. */
    Instant next(Instant now) {
        return held != null && held.isAfter(now) ? held : pace.next(now);
    }

    /** Visions that are behind and others take turns, and the former never take all the calls there may be. */
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

    /** One of a vision that is not behind. */
    void begunNew() {
        behindLast = false;
        begun();
    }

    /** One of a vision that is behind. */
    void begunBehind() {
        behindLast = true;
        callsBehind++;
        begun();
    }

    void over(boolean wasBehind) {
        calls--;
        callsBehind -= wasBehind ? 1 : 0;
    }

    /** Until when the answer asks for no calls at all; null where it does not. */
    static @Nullable Instant asked(Answer answer, Instant now) {
        Integer status = answer.status();
        Duration asked = Schedule.asked(answer.headers(), now);
        return asked == null || status == null || (status != TOO_MANY && status != UNAVAILABLE)
                ? null
                : now.plus(asked);
    }

    /** Makes no calls until then, or until a later moment that was asked for before; gives which. */
    Instant hold(Instant until) {
        Instant last = held == null || until.isAfter(held) ? until : held;
        held = last;
        return last;
    }
}
