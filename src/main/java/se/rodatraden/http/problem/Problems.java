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

/** Where the {@code type} of a problem leads: what it means. */
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

    /** All of them. */
    @Schema(name = "ProblemKindList")
    record Kinds(List<Kind> items) {}

    /** The kinds of problem there are. */
    @GetMapping
    Kinds problems(HttpServletRequest request) {
        Lang language = RequestLanguage.of(request);
        return new Kinds(Arrays.stream(ProblemType.values())
                .map(t -> Kind.of(t, language))
                .toList());
    }

    /** What a kind of problem means. */
    @GetMapping("/{problem}")
    Kind problem(@PathVariable String problem, HttpServletRequest request) {
        return ProblemType.named(problem)
                .map(t -> Kind.of(t, RequestLanguage.of(request)))
                .orElseThrow(() -> Translation.ofStatus(404));
    }
}
