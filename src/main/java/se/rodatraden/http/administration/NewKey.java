package se.rodatraden.http.administration;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request to create an API key.
 *
 * @param name what the key is for
 * @param expires when the key expires, at most 366 days ahead; 90 days ahead if left out
 */
@Schema(
        additionalProperties = Schema.AdditionalPropertiesValue.FALSE,
        requiredProperties = {"name", "roles"})
record NewKey(
        @Schema(maxLength = KeyWrites.LONGEST_NAME, examples = "diariet")
        String name,

        @ArraySchema(
                minItems = 1,
                schema = @Schema(allowableValues = {"officer", "registrar", "auditor", "integrator"}))
        List<String> roles,

        @Nullable Instant expires) {}
