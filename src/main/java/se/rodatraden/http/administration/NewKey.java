package se.rodatraden.http.administration;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key for a program, as it is sent.
 *
 * @param name what it is for
 * @param expires when it ends, 366 days ahead at most; 90 days ahead if left out
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
