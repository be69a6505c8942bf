package se.rodatraden.http.erasure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Request to propose an erasure, with the decision that it rests on. One of body and other is given, and one of dnr and provision.
 *
 * @param entry id of the entry whose texts are erased, with those of what is said of it
 * @param body id of the body that decided, if it is in the register
 * @param other name of who decided, if it is not
 * @param date day of the decision, not in the future
 * @param dnr diary number of the decision
 * @param provision the paragraph, or the document management plan, that it rests on
 * @param why the reason, open to all and without the text
 */
@Schema(
        additionalProperties = Schema.AdditionalPropertiesValue.FALSE,
        requiredProperties = {"entry", "date", "why"})
record NewErasure(
        String entry,

        @Schema(
                types = {"string", "null"},
                examples = "ks")
        @Nullable
        String body,

        @Schema(types = {"string", "null"}) @Nullable String other,

        LocalDate date,

        @Schema(types = {"string", "null"}) @Nullable String dnr,

        @Schema(types = {"string", "null"}) @Nullable String provision,

        String why) {}
