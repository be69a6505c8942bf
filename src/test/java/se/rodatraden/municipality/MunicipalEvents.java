package se.rodatraden.municipality;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalMetadata;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;

/** A municipality made of events that need no command, for tests of what is read from them. */
public final class MunicipalEvents {
    private MunicipalEvents() {}

    /** The municipality after the events, recorded in this order. */
    public static Municipality municipality(MunicipalEvent... events) {
        AtomicLong position = new AtomicLong();
        return Municipality.of(
                Town.CODE,
                Stream.of(events)
                        .map(e -> new RecordedMunicipalEvent(position.incrementAndGet(), Instant.EPOCH, e))
                        .toList());
    }

    /** A committee that begins on the day. */
    public static MunicipalEvent established(String id, String name, String from) {
        return new MunicipalEvent.BodyEstablished(Town.CODE, entered(id, from), id, BodyKind.COMMITTEE, name, null);
    }

    public static MunicipalMetadata entered(String entry, String occurred) {
        return Town.entry(entry, occurred);
    }
}
