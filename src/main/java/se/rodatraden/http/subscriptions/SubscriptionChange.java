package se.rodatraden.http.subscriptions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a subscription, as it is sent; null takes away.
 *
 * @param owner is written to if the subscription is disabled
 * @param url https, a name on the open internet
 * @param municipality only this municipality's events
 * @param type only events whose type begins so
 * @param subject only this vision's events
 * @param rate events a minute at most
 * @param concurrency visions delivered side by side; 4 for a new subscription if left out
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
public record SubscriptionChange(
        @Schema(format = "email", maxLength = 254) @Nullable String owner,

        @Schema(maxLength = 2000, examples = "https://example.com/hook") @Nullable
        URI url,

        @Schema(
                types = {"string", "null"},
                pattern = "^[0-9]{4}$")
        @Nullable
        String municipality,

        @Schema(
                types = {"string", "null"},
                examples = "se.rodatraden.vision.")
        @Nullable
        String type,

        @Schema(
                types = {"string", "null"},
                examples = "0764/ny-vision")
        @Nullable
        String subject,

        @Schema(
                types = {"integer", "null"},
                minimum = "1",
                maximum = "100000")
        @Nullable
        Integer rate,

        @Schema(minimum = "1", maximum = "32") @Nullable Integer concurrency) {}
