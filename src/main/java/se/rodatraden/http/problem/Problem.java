package se.rodatraden.http.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem (RFC 9457), as described in OpenAPI; {@link ProblemAnswer} writes it. The top-level members describe the first violation; if
 * there are several, {@code errors} lists them all.
 *
 * @param type permanent address of the kind of problem, which explains it
 * @param rule id of the rule broken
 * @param paragraph source of the rule: paragraph of law, or local rule
 * @param field the field, header or parameter at fault; a JSON pointer if it is in the request body
 * @param line line number in the submitted text, from 1
 * @param instead names of commands that are possible instead
 * @param errors all violations, if there are several
 */
@Schema(requiredProperties = {"type", "title", "status", "detail"})
public record Problem(
        @Schema(format = "uri-reference") String type,
        String title,
        int status,
        String detail,
        @Schema(examples = "E-DEFERRED") @Nullable String rule,
        @Schema(examples = "KL 5:26") @Nullable String paragraph,
        @Nullable String field,
        @Nullable String entry,
        @Schema(minimum = "1") @Nullable Integer line,
        @Nullable List<String> instead,
        @Nullable List<Particular> errors) {

    /** One of several violations. */
    public record Particular(
            String detail,
            @Nullable String rule,
            @Nullable String paragraph,
            @Nullable String field,
            @Nullable String entry,
            @Nullable Integer line,
            @Nullable List<String> instead) {}
}
