package se.rodatraden.http.subscriptions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent once more: one event, or all between two positions, both included; without {@code to}, all there is now.
 *
 * @param event the event's id
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ReplayRequest(
        @Nullable UUID event,
        @Schema(minimum = "1") @Nullable Long from,
        @Schema(minimum = "1") @Nullable Long to) {}
