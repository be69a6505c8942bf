package se.rodatraden.http.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of an answer that says what is wrong (RFC 9457), as the description of the interface has them. {@link ProblemAnswer} writes
 * them. What is said of the first violation stands at the top; where there are several, {@code errors} holds them all.
 *
 * @param type the address that names the kind of problem for ever; it answers with what it means
 * @param rule the id of the rule
 * @param paragraph where the rule stands
 * @param field the field, header or parameter; a JSON pointer where it is inside what was sent
 * @param line where in the sender's text, from 1
 * @param instead names of commands that are possible
 * @param errors all violations, where there are several
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
