package se.rodatraden.http.subscriptions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a subscription as a merge patch (RFC 7396): null removes a value.
 *
 * @param owner e-mail address to notify if the subscription is disabled
 * @param url https address with a host name on the public internet
 * @param municipality only events of this municipality
 * @param type only events whose type starts with this
 * @param subject only events of this vision
 * @param rate maximum number of events per minute
 * @param concurrency number of visions delivered in parallel; 4 for a new subscription if left out
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
