package se.rodatraden.http.administration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role for somebody, as it is sent.
 *
 * @param actor who gets it, by the id at /api/actors
 * @param body the id of the body a politician sits in; with no other role
 */
@Schema(
        additionalProperties = Schema.AdditionalPropertiesValue.FALSE,
        requiredProperties = {"actor", "role"})
record NewRole(
        UUID actor,

        @Schema(allowableValues = {"politician", "officer", "registrar", "auditor", "administrator", "integrator"})
        String role,

        @Schema(
                types = {"string", "null"},
                examples = "ks")
        @Nullable
        String body) {}
