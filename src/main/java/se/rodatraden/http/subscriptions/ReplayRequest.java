package se.rodatraden.http.subscriptions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Request to send events again: one event, or those from one position to another, both included; without {@code to}, up to the latest.
 *
 * @param event id of the event
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ReplayRequest(
        @Nullable UUID event,
        @Schema(minimum = "1") @Nullable Long from,
        @Schema(minimum = "1") @Nullable Long to) {}
