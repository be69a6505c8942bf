package se.rodatraden.http.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;

/**
 * An answer that says what is wrong (RFC 9457, {@code application/problem+json}) in the reader's language. What it says of the
 * first fault stands at the top; where there are several, {@code errors} holds them all.
 *
 * @param type the address that names the kind of problem for ever; it answers with what it means
 * @param rule the id of the rule
 * @param paragraph where the rule stands
 * @param field the field, header or parameter; a JSON pointer where it is inside what was sent
 * @param line where in the sender's text, from 1
 * @param instead names of commands that are possible
 * @param errors all flaws, where there are several
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

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One of several flaws. */
    public record Particular(
            String detail,
            @Nullable String rule,
            @Nullable String paragraph,
            @Nullable String field,
            @Nullable String entry,
            @Nullable Integer line,
            @Nullable List<String> instead) {

        static Particular of(Flaw flaw, Lang language) {
            return new Particular(
                    language.say(flaw.sv(), flaw.en()),
                    flaw.rule(),
                    flaw.paragraph(),
                    flaw.field(),
                    flaw.entry(),
                    flaw.line(),
                    flaw.instead().isEmpty() ? null : flaw.instead());
        }
    }

    static Problem of(ProblemException refused, Lang language) {
        ProblemType type = refused.type();
        List<Particular> errors =
                refused.flaws().stream().map(f -> Particular.of(f, language)).toList();
        Particular first = errors.isEmpty()
                ? new Particular(type.title(language), null, null, null, null, null, null)
                : errors.getFirst();
        return new Problem(
                type.address(),
                type.title(language),
                refused.status(),
                first.detail(),
                first.rule(),
                first.paragraph(),
                first.field(),
                first.entry(),
                first.line(),
                first.instead(),
                errors.size() > 1 ? errors : null);
    }
}
