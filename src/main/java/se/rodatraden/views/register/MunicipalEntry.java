package se.rodatraden.views.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.event.MunicipalEvent;

/**
 * An entry of a municipality's own register as recorded.
 *
 * @param recordedBy id of the recorder, or the channel
 * @param role role of the recorder
 */
public record MunicipalEntry(
        MunicipalEvent event,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable String role) {}
