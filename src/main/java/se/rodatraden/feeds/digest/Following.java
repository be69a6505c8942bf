package se.rodatraden.feeds.digest;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Followed;

/**
 * A reader's digest subscription to one subject.
 *
 * @param confirmedAt when the reader confirmed it; null until then
 * @param position feed position up to which events have been sent
 * @param toldAt when the last digest was sent
 * @param attempts number of consecutive times that the mail server was unavailable
 * @param refused number of consecutive periods in which the address was refused
 */
public record Following(
        UUID id,
        String token,
        MailAddress address,
        Followed followed,
        Locale language,
        Frequency frequency,
        Instant requestedAt,
        @Nullable Instant confirmedAt,
        long position,
        Instant toldAt,
        int attempts,
        int refused) {

    /** Without address and token, which must not be logged. */
    @Override
    public String toString() {
        return "following " + id;
    }
}
