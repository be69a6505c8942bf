package se.rodatraden.store;

import java.util.Map;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.event.Fact;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Turns rows of the log into events: decodes them, and masks what is marked confidential by the time of reading. */
final class RowDecoder {
    private final EventNames names;
    private final JsonMapper json;
    private final ObjectReader strings;
    private final ClassValue<ObjectReader> readers;
    private final KnownMarks marks;

    RowDecoder(EventNames names, JsonMapper json) {
        this.names = names;
        this.json = json;
        this.strings = json.readerFor(new TypeReference<Map<String, String>>() {});
        this.readers = new ClassValue<>() {
            @Override
            protected ObjectReader computeValue(Class<?> type) {
                return json.readerFor(type);
            }
        };
        this.marks = new KnownMarks(this::decode);
    }

    /** By which it masks: whoever reads rows tells them how far the log has come. */
    KnownMarks marks() {
        return marks;
    }

    StoredEvent read(StoredRow row) {
        Object event = decode(row);
        ConfidentialityMarks known = marks.of(row.stream);
        boolean masked = event instanceof Fact fact && known.covers(fact);
        return stored(row, masked ? known.masked((Fact) event) : event, masked);
    }

    /** With the text that is marked confidential. */
    StoredEvent readInTheClear(StoredRow row) {
        return stored(row, decode(row), false);
    }

    /** Only where a vision has marks is anything decoded. */
    RawEvent raw(StoredRow row) {
        ConfidentialityMarks known = marks.of(row.stream);
        boolean masked = !known.none() && decode(row) instanceof Fact fact && known.covers(fact);
        return new RawEvent(
                row.position,
                row.stream,
                row.sequence,
                row.id,
                row.type,
                row.revision,
                row.recordedAt,
                masked ? json.writeValueAsBytes(known.masked((Fact) decode(row))) : row.payload,
                row.metadata,
                masked);
    }

    private StoredEvent stored(StoredRow row, Object event, boolean masked) {
        return new StoredEvent(
                row.position,
                row.stream,
                row.sequence,
                row.id,
                row.type,
                row.revision,
                row.recordedAt,
                event,
                row.metadata.length == 2 ? Map.of() : strings.readValue(row.metadata),
                masked);
    }

    private Object decode(StoredRow row) {
        return readers.get(names.classOf(row.type, row.revision)).readValue(row.payload);
    }
}
