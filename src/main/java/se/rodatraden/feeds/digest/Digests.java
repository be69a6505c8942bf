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
 * Following by e-mail: a reader asks, confirms by the mail that comes, and ends it whenever. Nobody learns from it whether an address was
 * known (ADR 0024).
 */
public final class Digests {
    /** How long a wish waits to be confirmed, and is then forgotten. */
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

    /** @param post called when there is something to send; empty where no mail server is configured */
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

    /** What came of asking. */
    public enum Asked {
        /** A confirmation is asked for by mail, unless the address has been sent several already: the answer does not tell. */
        TAKEN,
        /** So many have asked in the last hour that no more are taken now. */
        TOO_MANY,
        /** This installation sends no mail. */
        OFF
    }

    /** Whether this installation sends mail at all. */
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

    /** The following that a mail's token opens; empty where it is ended, forgotten, or never was. */
    public Optional<Following> find(String token) {
        return rows.find(token).filter(f -> f.confirmedAt() != null || !expired(f));
    }

    /**
     * The reader has the mail and wants it: told from now on. An earlier following of the same by the same reader ends, and what it had not
     * told yet comes with the next letter.
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

    /** Ends the following, and forgets the address with it; also where there is none, since it is as wished then. */
    public void end(String token) {
        rows.delete(token);
    }
}
