package se.rodatraden.http.recording;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A court's ruling on a set of paragraphs of one meeting. It is recorded in each vision with a decision among them.
 *
 * @param occurred when the court ruled: EDTF, or an object with it
 * @param body the body that made the decisions
 * @param meeting date of the meeting
 * @param paragraphs paragraph numbers (§), single or as ranges
 * @param finalJudgment whether the judgment can no longer be appealed; not for an inhibition
 * @param annulledPart the part that was annulled; only with PARTLY_ANNULLED
 */
@Schema(
        name = "CourtRuling",
        additionalProperties = Schema.AdditionalPropertiesValue.FALSE,
        requiredProperties = {"ruling", "court", "occurred", "body", "meeting", "paragraphs"})
record CourtRulingRequest(
        CourtRuling.Kind ruling,
        CaseInCourt court,

        @Schema(
                types = {"string", "object"},
                examples = "2021-09-20")
        String occurred,

        DecidingBody body,
        LocalDate meeting,

        @ArraySchema(minItems = 1, maxItems = 1000, schema = @Schema(examples = {"284-314", "§ 3"}))
        List<String> paragraphs,

        @Schema(defaultValue = "false") boolean finalJudgment,
        @Nullable String annulledPart,
        List<Map<String, Object>> sources,
        @Nullable String certainty,
        @Nullable String note,
        @Schema(defaultValue = "false") boolean recordAsOccurred,
        @Nullable String reason) {

    /** The court and its case number. */
    @Schema(
            name = "CaseInCourt",
            additionalProperties = Schema.AdditionalPropertiesValue.FALSE,
            requiredProperties = "court")
    record CaseInCourt(
            @Schema(minLength = 1, maxLength = 200) String court,
            @Schema(examples = "1000-20") @Nullable String number) {}

    /** The deciding body: its id in the municipality's register, or its kind and name. */
    @Schema(name = "DecidingBody", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record DecidingBody(
            @Nullable String id,
            @Schema(examples = "COUNCIL") @Nullable String kind,
            @Nullable String name) {}
}
