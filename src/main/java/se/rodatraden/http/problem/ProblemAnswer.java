package se.rodatraden.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import se.rodatraden.kernel.Violation;
import se.rodatraden.time.Lang;
import tools.jackson.databind.json.JsonMapper;

/**
 * The problem answer (RFC 9457, {@code application/problem+json}) in the language of the request. The top-level members describe the first
 * violation; if there are several, {@code errors} lists them all.
 */
final class ProblemAnswer {
    static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(ProblemDetail.class, InOrder.class).build();

    /** The mandatory members come first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"type", "title", "status", "detail"})
    private interface InOrder extends ProblemDetailJacksonMixin {}

    private ProblemAnswer() {}

    static ProblemDetail of(ProblemException refused, Lang language) {
        String title = refused.type().title(language);
        List<Violation> violations = refused.violations();
        ProblemDetail answer = ProblemDetail.forStatus(refused.status());
        answer.setType(URI.create(refused.type().address()));
        answer.setTitle(title);
        answer.setDetail(violations.isEmpty() ? title : detail(violations.getFirst(), language));
        if (!violations.isEmpty()) {
            particulars(violations.getFirst()).forEach(answer::setProperty);
        }
        if (violations.size() > 1) {
            answer.setProperty(
                    "errors", violations.stream().map(f -> listed(f, language)).toList());
        }
        return answer;
    }

    private static Map<String, Object> listed(Violation violation, Lang language) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("detail", detail(violation, language));
        error.putAll(particulars(violation));
        return error;
    }

    private static String detail(Violation violation, Lang language) {
        return language.say(violation.sv(), violation.en());
    }

    private static Map<String, Object> particulars(Violation violation) {
        Map<String, Object> known = new LinkedHashMap<>();
        put(known, "rule", violation.rule());
        put(known, "paragraph", violation.paragraph());
        put(known, "field", violation.field());
        put(known, "entry", violation.entry());
        put(known, "line", violation.line());
        put(known, "instead", violation.instead().isEmpty() ? null : violation.instead());
        return known;
    }

    private static void put(Map<String, Object> known, String name, @Nullable Object value) {
        if (value != null) {
            known.put(name, value);
        }
    }
}
