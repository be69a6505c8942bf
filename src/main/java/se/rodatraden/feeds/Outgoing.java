package se.rodatraden.feeds;

import java.time.Instant;
import se.rodatraden.municipality.Municipality;

/**
 * An event ready for delivery: its CloudEvent in structured mode, serialized once for all subscribers.
 *
 * @param position position in the feed, gapless from 1
 * @param type the CloudEvents type, {@code se.rodatraden.vision.adopted.v1}
 * @param subject the stream, {@code 0764/ny-vision} or {@code 0764/_municipality}
 * @param time when it was recorded
 * @param json one JSON object in UTF-8, without line breaks; must not be modified
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are only written out, never compared
public record Outgoing(long position, String id, String type, String subject, Instant time, byte[] json) {

    /** The municipality code, {@code 0764}. */
    public String municipality() {
        return Municipality.codeOf(subject);
    }

    @Override
    public String toString() {
        return position + " " + type + " " + subject;
    }
}
