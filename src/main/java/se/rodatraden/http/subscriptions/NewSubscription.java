package se.rodatraden.http.subscriptions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Request to create a webhook subscription.
 *
 * @param after position to start after; if left out, only new events are sent
 */
@Schema(
        additionalProperties = Schema.AdditionalPropertiesValue.FALSE,
        requiredProperties = {"owner", "url"})
record NewSubscription(
        @JsonUnwrapped SubscriptionChange fields,
        @Schema(minimum = "0") @Nullable Long after) {}
