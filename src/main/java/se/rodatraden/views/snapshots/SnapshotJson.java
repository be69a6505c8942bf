package se.rodatraden.views.snapshots;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import se.rodatraden.store.Json;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.vision.entry.Asked;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdConvertingSerializer;

/**
 * The stored JSON of a {@link Snapshot}: as {@link Json}, but what follows from the rest is left out (ADR 0070). A date without words is its EDTF
 * text, a list without elements and an addressee's own name a second time are omitted. The form before, with all of it, is read as well.
 */
public final class SnapshotJson {
    /** How a date with bounds begins: every date in the form before, and few in the present one. */
    private static final String DATE_WITH_BOUNDS = "{\"edtf\":";

    /** An empty list, which the present form never has. */
    private static final String NO_ELEMENTS = ":[]";

    private static final JsonMapper MAPPER = Json.shape(JsonMapper.builder())
            // Written by this class alone.
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withConfigOverride(
                    List.class,
                    o -> o.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
            .addModule(new SimpleModule("snapshots")
                    .addSerializer(FuzzyDate.class, new ShortDate())
                    .addSerializer(Asked.class, new StdConvertingSerializer(new StoredAsked.Shortened()))
                    .addDeserializer(Asked.class, new StdConvertingDeserializer<>(new StoredAsked.Restored())))
            .build();

    private SnapshotJson() {}

    /** The JSON of a snapshot; equal snapshots have equal JSON. */
    public static String write(Snapshot snapshot) {
        return MAPPER.writeValueAsString(snapshot);
    }

    /** The snapshot in a column of type text. */
    public static Snapshot read(ResultSet row, int column) throws SQLException {
        return read(Objects.requireNonNull(row.getBytes(column)));
    }

    /** The snapshot that was stored. */
    static Snapshot read(String stored) {
        return read(stored.getBytes(StandardCharsets.UTF_8));
    }

    private static Snapshot read(byte[] utf8) {
        return MAPPER.readValue(utf8, Snapshot.class);
    }

    /** Stored JSON in the form in which it is written now, so that it can be compared with what is written. */
    public static String rewritten(String stored) {
        return stored.contains(DATE_WITH_BOUNDS) || stored.contains(NO_ELEMENTS) ? write(read(stored)) : stored;
    }
}
