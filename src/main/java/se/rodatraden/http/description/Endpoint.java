package se.rodatraden.http.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import se.rodatraden.http.request.ReadTags;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;

/** An address, its method and handler, from which an operation's headers and problems are derived. */
record Endpoint(String path, RequestMethod method, HandlerMethod handler) {

    /** Whether the address names a municipality; some handlers also answer where none is named. */
    boolean isOfOne() {
        return Arrays.stream(handler.getMethodParameters())
                .filter(p -> p.hasParameterAnnotation(PathVariable.class))
                .allMatch(p -> path.contains("{" + p.getParameter().getName() + "}"));
    }

    void complete(Operation operation) {
        header(operation, HttpHeaders.ACCEPT_LANGUAGE);
        if (records() || proposes()) {
            header(operation, SharedParameters.IDEMPOTENCY_KEY);
        }
        if (changes()) {
            header(operation, HttpHeaders.IF_MATCH);
        }
        if (erasesIfUnchanged()) {
            operation.addParametersItem(SharedParameters.versionIfSeen());
        }
        ApiResponses responses = operation.getResponses();
        responses.values().stream()
                .filter(r -> "OK".equals(r.getDescription()))
                .forEach(r -> r.setDescription(records() ? "Nothing to record, or only tried out" : "The answer"));
        ApiResponse answer = responses.get("200");
        if (records() && answer != null) {
            responses.addApiResponse(
                    "201",
                    new ApiResponse().description("Recorded, and shown to all").content(answer.getContent()));
        }
        if (method == RequestMethod.GET && rights().isEmpty() && ReadTags.isTagged(path)) {
            responses.addApiResponse(
                    "304", new ApiResponse().description("Unchanged since it was read with this ETag"));
        }
        problems(operation.getRequestBody() != null || path.endsWith(CommandPaths.COMMAND))
                .forEach(status -> responses.addApiResponse(status, SharedComponents.problem()));
    }

    private static void header(Operation operation, String name) {
        operation.addParametersItem(new Parameter().$ref(name));
    }

    private Set<String> problems(boolean takesBody) {
        Set<String> statuses = new TreeSet<>(List.of("400", "404", "406", "503", "default"));
        if (!rights().isEmpty()) {
            statuses.addAll(List.of("401", "403"));
        }
        if (!rights().isEmpty() && method != RequestMethod.GET) {
            statuses.add("422");
        }
        if (takesBody) {
            statuses.addAll(List.of("413", "415", "422"));
        }
        if (records() || erases() || rights().contains(Right.SUBSCRIBE)) {
            statuses.add("409");
        }
        if (records() || erasesIfUnchanged()) {
            statuses.add("412");
        }
        if (changes()) {
            statuses.add("428");
        }
        return statuses;
    }

    private boolean records() {
        return method == RequestMethod.POST && rights().contains(Right.RECORD);
    }

    /** Whether the operation changes an existing vision. */
    private boolean changes() {
        return records() && path.contains("{vision}");
    }

    private boolean erases() {
        return method == RequestMethod.POST && rights().contains(Right.ERASE);
    }

    private boolean proposes() {
        return erases() && path.contains("{vision}");
    }

    /** Proposing an erasure and approving it may name the version that was seen; declining it needs none. */
    private boolean erasesIfUnchanged() {
        return proposes() || erases() && path.endsWith("/approve");
    }

    private List<Right> rights() {
        Needs onMethod = handler.getMethodAnnotation(Needs.class);
        Needs needs = onMethod == null
                ? AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Needs.class)
                : onMethod;
        return needs == null ? List.of() : List.of(needs.value());
    }
}
