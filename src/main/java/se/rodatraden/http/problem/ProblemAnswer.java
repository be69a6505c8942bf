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
import se.rodatraden.time.Lang;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer that says what is wrong (RFC 9457, {@code application/problem+json}) in the reader's language. What it says of the first
 * flaw stands at the top; where there are several, {@code errors} holds them all.
 */
final class ProblemAnswer {
    static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, InOrder.class)
            .build();

    /** What is always said comes first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"type", "title", "status", "detail"})
    private interface InOrder extends ProblemDetailJacksonMixin {}

    private ProblemAnswer() {}

    static ProblemDetail of(ProblemException refused, Lang language) {
        String title = refused.type().title(language);
        List<Flaw> flaws = refused.flaws();
        ProblemDetail answer = ProblemDetail.forStatus(refused.status());
        answer.setType(URI.create(refused.type().address()));
        answer.setTitle(title);
        answer.setDetail(flaws.isEmpty() ? title : detail(flaws.getFirst(), language));
        if (!flaws.isEmpty()) {
            particulars(flaws.getFirst()).forEach(answer::setProperty);
        }
        if (flaws.size() > 1) {
            answer.setProperty(
                    "errors", flaws.stream().map(f -> listed(f, language)).toList());
        }
        return answer;
    }

    private static Map<String, Object> listed(Flaw flaw, Lang language) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("detail", detail(flaw, language));
        error.putAll(particulars(flaw));
        return error;
    }

    private static String detail(Flaw flaw, Lang language) {
        return language.say(flaw.sv(), flaw.en());
    }

    private static Map<String, Object> particulars(Flaw flaw) {
        Map<String, Object> known = new LinkedHashMap<>();
        put(known, "rule", flaw.rule());
        put(known, "paragraph", flaw.paragraph());
        put(known, "field", flaw.field());
        put(known, "entry", flaw.entry());
        put(known, "line", flaw.line());
        put(known, "instead", flaw.instead().isEmpty() ? null : flaw.instead());
        return known;
    }

    private static void put(Map<String, Object> known, String name, @Nullable Object value) {
        if (value != null) {
            known.put(name, value);
        }
    }
}
