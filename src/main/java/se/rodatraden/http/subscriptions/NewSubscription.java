package se.rodatraden.http.subscriptions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call with which events, as it is sent.
 *
 * @param after the position to begin after; left out, it begins with what is new
 */
@Schema(
        additionalProperties = Schema.AdditionalPropertiesValue.FALSE,
        requiredProperties = {"owner", "url"})
record NewSubscription(
        @JsonUnwrapped SubscriptionChange fields,
        @Schema(minimum = "0") @Nullable Long after) {}
