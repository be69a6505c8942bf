package se.rodatraden.http.following;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.digest.Frequency;

/**
 * Request for change notifications by e-mail.
 *
 * @param vision only changes of this vision
 * @param body only the matters of this body, by its id
 */
@Schema(
        additionalProperties = Schema.AdditionalPropertiesValue.FALSE,
        requiredProperties = {"email", "municipality"})
record DigestRequest(
        @Schema(format = "email", maxLength = 254) String email,
        @Schema(pattern = "^[0-9]{4}$") String municipality,
        @Nullable String vision,
        @Nullable String body,
        @Schema(defaultValue = "WEEKLY") @Nullable Frequency frequency,
        @Schema(allowableValues = {"sv", "en"}) @Nullable String language) {}
