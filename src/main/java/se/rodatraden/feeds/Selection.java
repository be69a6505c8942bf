package se.rodatraden.feeds;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Municipality;

/**
 * A subscriber's filter on events; null matches all.
 *
 * @param municipality four digits
 * @param type prefix of a CloudEvents type, such as {@code se.rodatraden.vision.}
 * @param subject a stream, {@code 0764/ny-vision} or {@code 0764/_municipality}
 */
public record Selection(
        @Nullable String municipality,
        @Nullable String type,
        @Nullable String subject) {
    public static final Selection ALL = new Selection(null, null, null);

    /** The only municipality whose events can match, by its four-digit code; empty if others' can too. */
    public Optional<String> only() {
        if (municipality != null) {
            return Optional.of(municipality);
        }
        return Optional.ofNullable(subject).filter(s -> s.contains("/")).map(Municipality::codeOf);
    }

    public boolean takes(Outgoing event) {
        return (municipality == null || event.municipality().equals(municipality))
                && (type == null || event.type().startsWith(type))
                && (subject == null || event.subject().equals(subject));
    }
}
