package se.rodatraden.feeds;

import org.jspecify.annotations.Nullable;

/**
 * Which events a subscriber asks for; null is all.
 *
 * @param municipality four digits
 * @param type the beginning of a CloudEvents type, such as {@code se.rodatraden.vision.}
 * @param subject a stream, {@code 0764/ny-vision} or {@code 0764/_municipality}
 */
public record Selection(
        @Nullable String municipality,
        @Nullable String type,
        @Nullable String subject) {
    public static final Selection ALL = new Selection(null, null, null);

    public boolean takes(Outgoing event) {
        return (municipality == null || event.municipality().equals(municipality))
                && (type == null || event.type().startsWith(type))
                && (subject == null || event.subject().equals(subject));
    }
}
