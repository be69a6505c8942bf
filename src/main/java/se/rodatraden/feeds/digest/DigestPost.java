package se.rodatraden.feeds.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.feeds.atom.Catalogue;

/**
 * Processes due subscriptions one at a time: sends confirmation requests, deletes unconfirmed ones, and sends digests. Each is
 * processed by one node at a time. A digest is marked as sent only after the mail server has accepted it, so it may arrive twice but is
 * never lost.
 */
final class DigestPost {
    private static final Logger log = LoggerFactory.getLogger(DigestPost.class);

    /** After this many periods in which the address was refused, the subscription is deleted. */
    private static final int REFUSALS = 3;

    private final FollowingRows rows;
    private final Letters letters;
    private final Mailer mailer;
    private final Catalogue catalogue;
    private final InstantSource clock;

    DigestPost(FollowingRows rows, Letters letters, Mailer mailer, Catalogue catalogue, InstantSource clock) {
        this.rows = rows;
        this.letters = letters;
        this.mailer = mailer;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The wait after a number of consecutive failures. */
    static Duration pause(int attempts) {
        return switch (attempts) {
            case 0, 1 -> Duration.ofMinutes(1);
            case 2 -> Duration.ofMinutes(5);
            case 3 -> Duration.ofMinutes(15);
            case 4 -> Duration.ofHours(1);
            default -> Duration.ofHours(4);
        };
    }

    /** Processes everything due. */
    void round() {
        for (Optional<FollowingRows.Taken> next = rows.take(clock.instant());
                next.isPresent();
                next = rows.take(clock.instant())) {
            see(next.get());
        }
    }

    /** A subscription whose digest fails does not stop the others. */
    private void see(FollowingRows.Taken taken) {
        try {
            if (taken.following().confirmedAt() == null) {
                confirmation(taken);
            } else {
                digest(taken);
            }
        } catch (RuntimeException e) {
            log.error("the e-mail for {} could not be written", taken.following(), e);
            later(taken, clock.instant());
        }
    }

    private void confirmation(FollowingRows.Taken taken) {
        Following f = taken.following();
        Instant now = clock.instant();
        Instant forgotten = f.requestedAt().plus(Digests.PATIENCE);
        if (!forgotten.isAfter(now)) {
            rows.delete(f.id());
            return;
        }
        switch (mailer.send(f, letters.confirmation(f), "confirm", now)) {
            case ACCEPTED -> rows.later(taken, 0, 0, forgotten);
            case NOT_NOW -> later(taken, now);
            case REFUSED -> {
                log.info("the mail server refused the address of {}: subscription deleted", f);
                rows.delete(f.id());
            }
        }
    }

    private void digest(FollowingRows.Taken taken) {
        Following f = taken.following();
        while (catalogue.follow()) {
            // bring the index up to date, so that everything recorded so far is in this digest
        }
        Instant now = clock.instant();
        long upTo = Math.max(f.position(), catalogue.position());
        Instant next = f.frequency().next(now);
        Optional<Letter> letter = letters.digest(f, upTo, now);
        if (letter.isEmpty()) {
            rows.told(taken, upTo, now, false, next);
            return;
        }
        switch (mailer.send(f, letter.get(), "digest." + f.position(), now)) {
            case ACCEPTED -> rows.told(taken, upTo, now, true, next);
            case NOT_NOW -> later(taken, now);
            case REFUSED -> refused(taken, next);
        }
    }

    private void refused(FollowingRows.Taken taken, Instant next) {
        int refused = taken.following().refused() + 1;
        if (refused >= REFUSALS) {
            log.warn(
                    "the mail server refused the address of {} for the {}th time: it is forgotten",
                    taken.following(),
                    refused);
            rows.delete(taken.following().id());
        } else {
            log.warn("the mail server refused the address of {}, retrying at the next digest", taken.following());
            rows.later(taken, 0, refused, next);
        }
    }

    private void later(FollowingRows.Taken taken, Instant now) {
        int attempts = taken.following().attempts() + 1;
        Duration pause = pause(attempts);
        log.warn("no e-mail was accepted for {}, retrying in {}", taken.following(), pause);
        rows.later(taken, attempts, taken.following().refused(), now.plus(pause));
    }
}
