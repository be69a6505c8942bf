package se.rodatraden.http.administration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has not signed in yet, as they are sent.
 *
 * @param issuer the provider that vouches for the person; the configured one if left out
 * @param subject what the provider calls the person (sub)
 * @param name shown until the person signs in
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE, requiredProperties = "subject")
record NewActor(
        @Schema(examples = "https://login.example.com/tenant") @Nullable
        URI issuer,

        @Schema(maxLength = RoleWrites.LONGEST_NAME, examples = "a3f0c2")
        String subject,

        @Schema(maxLength = RoleWrites.LONGEST_NAME) @Nullable
        String name) {}
