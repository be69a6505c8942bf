package se.rodatraden.http.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import se.rodatraden.http.answer.ApiPaths;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.kernel.Violation;

/** Refuses unknown and repeated query parameters: a misspelt {@code asof} must not silently mean today. */
public final class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || request.getQueryString() == null
                || !method.getBeanType().getPackageName().startsWith(ApiPaths.PACKAGE)) {
            return true;
        }
        Set<String> known = Arrays.stream(method.getMethodParameters())
                .filter(p -> p.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::name)
                .collect(Collectors.toCollection(TreeSet::new));
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw refused(
                        name,
                        "är okänd. Adressen har: " + list(known, "inga"),
                        "is unknown. The address has: " + list(known, "none"));
            }
            if (values.length > 1) {
                throw refused(name, "är given två gånger", "is given twice");
            }
        });
        return true;
    }

    private static String list(Set<String> known, String none) {
        return known.isEmpty() ? none : String.join(", ", known);
    }

    private static String name(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation == null || annotation.name().isEmpty()
                ? String.valueOf(parameter.getParameter().getName())
                : annotation.name();
    }

    private static ProblemException refused(String name, String sv, String en) {
        return new ProblemException(
                ProblemType.NOT_UNDERSTOOD,
                Violation.of("Parametern " + name + " " + sv + ".", "The parameter " + name + " " + en + ".")
                        .at(name));
    }
}
