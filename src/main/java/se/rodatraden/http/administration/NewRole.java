package se.rodatraden.http.administration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Request to give a person a role.
 *
 * @param actor id of the person, as listed at /api/actors
 * @param body id of the body that a politician sits in; not allowed with any other role
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
