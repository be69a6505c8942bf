package se.rodatraden.feeds;

import java.time.Instant;
import se.rodatraden.municipality.Municipality;

/**
 * An event as it leaves: its CloudEvent in structured mode, written once for all who follow.
 *
 * @param position its place in the feed, gapless from 1
 * @param type the CloudEvents type, {@code se.rodatraden.vision.adopted.v1}
 * @param subject the stream, {@code 0764/ny-vision} or {@code 0764/_municipality}
 * @param time when it was recorded
 * @param json one JSON object in UTF-8, without line breaks; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are written out as they are, never compared
public record Outgoing(long position, String id, String type, String subject, Instant time, byte[] json) {

    /** The code of the municipality, {@code 0764}. */
    public String municipality() {
        return Municipality.codeOf(subject);
    }

    @Override
    public String toString() {
        return position + " " + type + " " + subject;
    }
}
