package se.rodatraden.feeds.digest;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Followed;

/**
 * A reader's following of one thing.
 *
 * @param confirmedAt when the reader confirmed it; null while that is waited for
 * @param position everything recorded up to it has been told
 * @param toldAt when that was
 * @param attempts how often in a row the mail server could not be reached or would not take it now
 * @param refused for how many periods in a row the address was refused
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

    /** Neither address nor token is in a log. */
    @Override
    public String toString() {
        return "following " + id;
    }
}
