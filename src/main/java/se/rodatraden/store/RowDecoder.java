package se.rodatraden.store;

import java.util.Map;
import java.util.Optional;
import se.rodatraden.store.cipher.TextCipher;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.event.Fact;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Decodes rows of the log into events, and masks text that is marked confidential at the time of reading. */
final class RowDecoder {
    private final EventNames names;
    private final JsonMapper json;
    private final ObjectReader strings;
    private final ClassValue<ObjectReader> readers;
    private final KnownMarks marks;
    private final TextCipher cipher;

    RowDecoder(EventNames names, JsonMapper json, TextCipher cipher) {
        this.cipher = cipher;
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

    /** The marks used for masking; callers report to them how far the log has been read. */
    KnownMarks marks() {
        return marks;
    }

    StoredEvent read(StoredRow row) {
        Object event = decode(row);
        ConfidentialityMarks known = marks.of(row.stream);
        boolean masked = event instanceof Fact fact && known.covers(fact);
        return stored(row, masked ? known.masked((Fact) event) : event, masked);
    }

    /** Decodes without masking confidential text; what was erased stays so. */
    StoredEvent readInTheClear(StoredRow row) {
        Object event = decode(row);
        return stored(
                row,
                event instanceof Fact fact ? marks.of(row.stream).erasures().masked(fact) : event,
                false);
    }

    /** Decodes the payload only if the vision has marks. */
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
                masked ? json.writeValueAsBytes(known.masked((Fact) decode(row))) : cipher.open(row.payload),
                row.metadata,
                masked);
    }

    /** What is stored instead of the row's payload when its text is erased; empty if no erasure covers it. */
    Optional<byte[]> erased(StoredRow row) {
        return decode(row) instanceof Fact fact
                        && marks.of(row.stream).erasureOf(fact).isPresent()
                ? Optional.of(json.writeValueAsBytes(marks.of(row.stream).masked(fact)))
                : Optional.empty();
    }

    /** Whether any text of the row is masked. */
    boolean masks(StoredRow row) {
        return decode(row) instanceof Fact fact && marks.of(row.stream).covers(fact);
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
        return readers.get(names.classOf(row.type, row.revision)).readValue(cipher.open(row.payload));
    }
}
