package se.rodatraden.feeds.digest;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.store.EventLog;

/**
 * E-mail digests: a reader requests one, confirms it by a link in an e-mail, and can end it at any time. No answer reveals whether an
 * address was already known (ADR 0024).
 */
public final class Digests {
    /** How long a request can be confirmed; after that it is deleted. */
    static final Duration PATIENCE = Duration.ofDays(2);

    private static final int TO_ONE_ADDRESS = 5;
    private static final int TO_ALL = 60;
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final FollowingRows rows;
    private final TransactionTemplate transactions;
    private final EventLog log;
    private final InstantSource clock;
    private final Optional<Runnable> post;

    /** @param post called when there is something to send; empty if no mail server is configured */
    Digests(
            FollowingRows rows,
            TransactionTemplate transactions,
            EventLog log,
            InstantSource clock,
            Optional<Runnable> post) {
        this.rows = rows;
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
        this.post = post;
    }

    /** The outcome of a request. */
    public enum Asked {
        /** Accepted: a confirmation request is sent, unless the address has received several already, which the answer does not reveal. */
        TAKEN,
        /** Rejected: too many requests in the last hour. */
        TOO_MANY,
        /** Rejected: this installation sends no e-mail. */
        OFF
    }

    /** Whether this installation sends e-mail. */
    public boolean offered() {
        return post.isPresent();
    }

    public Asked ask(FollowRequest wish) {
        if (post.isEmpty()) {
            return Asked.OFF;
        }
        Asked asked = Objects.requireNonNull(transactions.execute(_ -> take(wish)));
        post.get().run();
        return asked;
    }

    private Asked take(FollowRequest wish) {
        rows.alone();
        Instant now = clock.instant();
        long[] asked = rows.askedSince(now.minus(WINDOW), wish.address());
        if (asked[1] >= TO_ALL) {
            return Asked.TOO_MANY;
        }
        if (asked[0] < TO_ONE_ADDRESS) {
            rows.add(token(), wish, now, log.head());
        }
        return Asked.TAKEN;
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The subscription of a token from an e-mail; empty if it has ended, expired or never existed. */
    public Optional<Following> find(String token) {
        return rows.find(token).filter(f -> f.confirmedAt() != null || !expired(f));
    }

    /**
     * Confirms a request: digests are sent from now on. An earlier subscription by the same reader to the same subject ends, and its unsent
     * events are included in the next digest.
     */
    public Optional<Following> confirm(String token) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            rows.alone();
            Optional<Following> found = find(token);
            found.filter(f -> f.confirmedAt() == null).ifPresent(this::confirm);
            return found;
        }));
    }

    private void confirm(Following f) {
        Instant now = clock.instant();
        Optional<Following> older = rows.older(f);
        older.ifPresent(o -> rows.delete(o.id()));
        rows.confirm(
                f,
                now,
                older.map(Following::position).orElseGet(log::head),
                older.map(Following::toldAt).orElse(now),
                f.frequency().next(now));
    }

    private boolean expired(Following f) {
        return !f.requestedAt().plus(PATIENCE).isAfter(clock.instant());
    }

    /** Ends the subscription and deletes its address; idempotent. */
    public void end(String token) {
        rows.delete(token);
    }
}
