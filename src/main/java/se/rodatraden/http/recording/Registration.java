package se.rodatraden.http.recording;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The details of a new vision.
 *
 * @param id derived from the title if left out
 */
@Schema(
        additionalProperties = Schema.AdditionalPropertiesValue.FALSE,
        requiredProperties = {"title", "kind"})
public record Registration(
        @Schema(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength = 64) @Nullable
        String id,

        @Schema(minLength = 1, maxLength = 300) String title,

        @Schema(examples = {"VISION", "STRATEGI", "FÄRDPLAN"})
        String kind,

        @Nullable Integer horizonYear) {}
