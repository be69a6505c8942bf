package se.rodatraden.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskDecorator;

/**
 * Who makes the present request. Set once, at the edge, for every request; a thread that serves none does the product's own work. The one
 * place where rights are asked for.
 */
public final class CurrentActor {
    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

    private CurrentActor() {}

    public static Actor now() {
        Actor actor = CURRENT.get();
        return actor == null ? Actor.ITSELF : actor;
    }

    /** Does something as another than the one who asks: a test, or the product on its own account while it serves a request. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        Actor before = CURRENT.get();
        set(actor);
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    /** Does what the product does on its own account while it serves somebody's request, such as finding out who asks. */
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

    /** For work that a request hands to another thread. */
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
     * Refuses where the one who asks lacks the right.
     *
     * @param municipality the four-digit code, or {@link Grant#EVERYWHERE}
     * @throws NotAllowedException who has not signed in may do so; who has, may not
     */
    public static void require(Right right, String municipality) {
        Actor actor = now();
        if (!actor.may(right, municipality)) {
            throw actor.known()
                    ? NotAllowedException.lacks(right, municipality)
                    : NotAllowedException.unknown(right, municipality);
        }
    }

    /** Refuses where the one who asks has the right nowhere. */
    static void requireAnywhere(Right right) {
        if (!now().mayAnywhere(right)) {
            require(right, Grant.EVERYWHERE);
        }
    }
}
