package se.rodatraden.http.administration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Request to add a person who has not signed in yet.
 *
 * @param issuer the identity provider (iss); the configured one if left out
 * @param subject the person's identifier at the provider (sub)
 * @param name display name until the person signs in
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE, requiredProperties = "subject")
record NewActor(
        @Schema(examples = "https://login.example.com/tenant") @Nullable
        URI issuer,

        @Schema(maxLength = RoleWrites.LONGEST_NAME, examples = "a3f0c2")
        String subject,

        @Schema(maxLength = RoleWrites.LONGEST_NAME) @Nullable
        String name) {}
