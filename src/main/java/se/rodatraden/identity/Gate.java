package se.rodatraden.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Authorization by annotation: allows {@link Open} addresses, and others if the actor has what it {@link Needs}; without either, 404. */
final class Gate implements HandlerInterceptor {
    private final SecurityLog log;

    Gate(SecurityLog log) {
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws NoResourceFoundException {
        if (!(handler instanceof HandlerMethod method)) {
            return true; // not one of our handlers: answered with 404
        }
        Needs needs = said(method, Needs.class);
        boolean open = said(method, Open.class) != null;
        if (needs == null) {
            if (!open) {
                throw new NoResourceFoundException(
                        HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), "");
            }
            return true;
        }
        try {
            require(needs, municipality(request));
        } catch (NotAllowedException refused) {
            if (!refused.signInHelps()) {
                log.tell(
                        SecurityEvent.REFUSED,
                        refused.municipality(),
                        Map.of("right", refused.right().name(), "method", request.getMethod()));
            }
            throw refused;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return true;
    }

    private static void require(Needs needs, @Nullable String municipality) {
        Actor actor = CurrentActor.now();
        String where = municipality == null ? Grant.EVERYWHERE : municipality;
        boolean anywhere = municipality == null && !needs.everywhere();
        if (Arrays.stream(needs.value())
                .noneMatch(right -> anywhere ? actor.mayAnywhere(right) : actor.may(right, where))) {
            CurrentActor.require(needs.value()[0], where);
        }
    }

    /** The annotation of the method, otherwise of its class. */
    private static <A extends java.lang.annotation.Annotation> @Nullable A said(HandlerMethod method, Class<A> type) {
        if (method.hasMethodAnnotation(Needs.class) || method.hasMethodAnnotation(Open.class)) {
            return method.getMethodAnnotation(type);
        }
        return AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }

    private static @Nullable String municipality(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            Object named =
                    variables.containsKey("municipality") ? variables.get("municipality") : variables.get("code");
            return named instanceof String code ? code : null;
        }
        return null;
    }
}
