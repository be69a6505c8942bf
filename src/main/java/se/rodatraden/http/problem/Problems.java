package se.rodatraden.http.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.http.answer.RequestLanguage;
import se.rodatraden.identity.Open;
import se.rodatraden.time.Lang;

/** Serves the addresses in a problem's {@code type}, each with its explanation. */
@RestController
@Open
@RequestMapping(path = "/api/problems", produces = "application/json")
class Problems {

    /** One kind of problem. */
    @Schema(name = "ProblemKind")
    record Kind(String type, String title, int status) {
        static Kind of(ProblemType type, Lang language) {
            return new Kind(type.address(), type.title(language), type.status());
        }
    }

    /** All kinds of problem. */
    @Schema(name = "ProblemKindList")
    record Kinds(List<Kind> items) {}

    /** List the kinds of problem. */
    @GetMapping
    Kinds problems(HttpServletRequest request) {
        Lang language = RequestLanguage.of(request);
        return new Kinds(Arrays.stream(ProblemType.values())
                .map(t -> Kind.of(t, language))
                .toList());
    }

    /** Get the explanation of a kind of problem. */
    @GetMapping("/{problem}")
    Kind problem(@PathVariable String problem, HttpServletRequest request) {
        return ProblemType.named(problem)
                .map(t -> Kind.of(t, RequestLanguage.of(request)))
                .orElseThrow(() -> Translation.ofStatus(404));
    }
}
