package se.rodatraden.store.append;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a group, once the commit is durable. */
public sealed interface Outcome {
    /** It is recorded: at consecutive positions from the first, all at the same time, which no other group has. */
    record Recorded(long firstPosition, Instant at) implements Outcome {}

    /**
     * Nothing of it is recorded.
     *
     * @param sqlState why, as PostgreSQL says it
     * @param constraint the constraint that it violates, if any
     * @param detail which value violates it
     */
    record Refused(
            String sqlState,
            @Nullable String constraint,
            @Nullable String detail,
            @Nullable String message) implements Outcome {}
}
