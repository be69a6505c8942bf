package se.rodatraden.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskDecorator;

/**
 * The actor of the current request. Set once for each request by a filter; a thread without a request acts as the product itself. The
 * only place where rights are checked.
 */
public final class CurrentActor {
    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

    private CurrentActor() {}

    public static Actor now() {
        Actor actor = CURRENT.get();
        return actor == null ? Actor.ITSELF : actor;
    }

    /** Runs work as another actor: in tests, or as the product itself during a request. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        Actor before = CURRENT.get();
        set(actor);
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    /** Runs work as the product itself during a request, such as authentication. */
    public static <T> T itself(Supplier<T> work) {
        return as(Actor.ITSELF, work);
    }

    static void set(@Nullable Actor actor) {
        if (actor == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(actor);
        }
    }

    /** Passes the current actor on to another thread. */
    public static TaskDecorator handedOn() {
        return task -> {
            Actor actor = now();
            return () -> as(actor, () -> {
                task.run();
                return true;
            });
        };
    }

    /**
     * Refuses if the current actor lacks the right.
     *
     * @param municipality four-digit municipality code, or {@link Grant#EVERYWHERE}
     * @throws NotAllowedException if not; an anonymous user may sign in and retry
     */
    public static void require(Right right, String municipality) {
        Actor actor = now();
        if (!actor.may(right, municipality)) {
            throw actor.known()
                    ? NotAllowedException.lacks(right, municipality)
                    : NotAllowedException.unknown(right, municipality);
        }
    }

    /** Refuses if the current actor has the right in no municipality. */
    static void requireAnywhere(Right right) {
        if (!now().mayAnywhere(right)) {
            require(right, Grant.EVERYWHERE);
        }
    }
}
