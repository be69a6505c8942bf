package se.rodatraden.views.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.event.MunicipalEvent;

/**
 * An entry of a municipality's own register as it was recorded.
 *
 * @param recordedBy the id of who recorded it, or the channel it came by
 * @param role in which role
 */
public record MunicipalEntry(
        MunicipalEvent event,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable String role) {}
