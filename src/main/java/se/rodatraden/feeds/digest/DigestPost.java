package se.rodatraden.feeds.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.feeds.atom.Catalogue;

/**
 * Does what is due, one following after another: asks for confirmation, forgets those that were not confirmed, and tells what was recorded.
 * A following is taken up by one node at a time. What was told is noted once the mail server has it, so a letter may come twice and is never
 * lost.
 */
final class DigestPost {
    private static final Logger log = LoggerFactory.getLogger(DigestPost.class);

    /** After so many periods in which the address was refused, it is forgotten. */
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

    /** How long to wait after so many failures in a row. */
    static Duration pause(int attempts) {
        return switch (attempts) {
            case 0, 1 -> Duration.ofMinutes(1);
            case 2 -> Duration.ofMinutes(5);
            case 3 -> Duration.ofMinutes(15);
            case 4 -> Duration.ofHours(1);
            default -> Duration.ofHours(4);
        };
    }

    /** Does everything that is due. */
    void round() {
        for (Optional<FollowingRows.Taken> next = rows.take(clock.instant());
                next.isPresent();
                next = rows.take(clock.instant())) {
            see(next.get());
        }
    }

    /** One that cannot be written holds up none of the others. */
    private void see(FollowingRows.Taken taken) {
        try {
            if (taken.following().confirmedAt() == null) {
                confirmation(taken);
            } else {
                digest(taken);
            }
        } catch (RuntimeException e) {
            log.error("a letter of {} could not be written", taken.following(), e);
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
                log.info("the mail server refused the address of {}: it is forgotten", f);
                rows.delete(f.id());
            }
        }
    }

    private void digest(FollowingRows.Taken taken) {
        Following f = taken.following();
        while (catalogue.follow()) {
            // up to the end, so that nothing recorded by now waits for the next letter
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
            log.warn("the mail server refused the address of {}, tried again next time", taken.following());
            rows.later(taken, 0, refused, next);
        }
    }

    private void later(FollowingRows.Taken taken, Instant now) {
        int attempts = taken.following().attempts() + 1;
        Duration pause = pause(attempts);
        log.warn("no letter of {} was taken, tried again in {}", taken.following(), pause);
        rows.later(taken, attempts, taken.following().refused(), now.plus(pause));
    }
}
