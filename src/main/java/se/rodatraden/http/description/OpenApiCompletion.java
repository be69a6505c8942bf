package se.rodatraden.http.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.JavadocProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.rodatraden.http.request.ReadTags;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;

/**
 * What springdoc does not find in the code: the problems of an operation, the headers of a read and of a write, what parameters mean at
 * every address, and a path for each command. An operation's words are its Javadoc; where a build keeps none, its name.
 */
@Component
class OpenApiCompletion implements OpenApiCustomizer {
    private final RequestMappingHandlerMapping handlers;
    private final ObjectProvider<JavadocProvider> javadoc;

    OpenApiCompletion(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            ObjectProvider<JavadocProvider> javadoc) {
        this.handlers = handlers;
        this.javadoc = javadoc;
    }

    @Override
    public void customise(OpenAPI description) {
        Set<Operation> completed = Collections.newSetFromMap(new IdentityHashMap<>());
        description.setOpenapi("3.1.1");
        handlers.getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(description.getPaths()::containsKey)
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> complete(
                                        path,
                                        description
                                                .getPaths()
                                                .get(path)
                                                .readOperationsMap()
                                                .get(PathItem.HttpMethod.valueOf(method.name())),
                                        method.name(),
                                        handler,
                                        completed))));
        SharedComponents.add(description.getComponents());
        CommandPaths.describe(description);
        JavadocText.tidy(description);
    }

    private void complete(String path, @Nullable Operation operation, String method, HandlerMethod handler, Set<Operation> completed) {
        if (operation == null) {
            return;
        }
        var own = handler.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        boolean second = !completed.add(operation);
        if (!second || own != null) {
            describe(operation, handler);
            operation.setOperationId(
                    own == null || own.operationId().isEmpty() ? name(path, handler) : own.operationId());
        }
        parameters(operation, handler);
        if (!second) {
            headers(path, operation, method, handler);
            answers(path, operation.getResponses(), method, handler);
            problems(path, operation, method, handler);
        }
    }

    private void describe(Operation operation, HandlerMethod handler) {
        String words = JavadocText.line(
                javadoc.stream().map(j -> j.getMethodJavadocDescription(handler.getMethod())).findFirst().orElse(null));
        String line = words == null ? named(handler.getMethod().getName()) : words;
        operation.summary(JavadocText.summary(line)).description(JavadocText.rest(line));
    }

    /** {@code ofMunicipality} as words. */
    private static String named(String method) {
        return method.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    /** Some code answers both where a municipality is named and where none is. */
    private static String name(String path, HandlerMethod handler) {
        boolean everywhere = Arrays.stream(handler.getMethodParameters())
                .filter(p -> p.hasParameterAnnotation(PathVariable.class))
                .anyMatch(p -> !path.contains("{" + p.getParameter().getName() + "}"));
        return handler.getMethod().getName() + (everywhere ? "Everywhere" : "");
    }

    private void parameters(Operation operation, HandlerMethod handler) {
        if (operation.getParameters() == null) {
            return;
        }
        operation.getParameters().stream().filter(p -> p.get$ref() == null).forEach(p -> {
            javadoc.stream()
                    .map(j -> JavadocText.line(j.getParamJavadoc(handler.getMethod(), javaName(p.getName()))))
                    .filter(Objects::nonNull)
                    .forEach(p::setDescription);
            SharedParameters.complete(p);
        });
    }

    /** {@code Last-Event-ID} is {@code lastEventId} in the code. */
    private static String javaName(String parameter) {
        String[] words = parameter.split("-", -1);
        return words.length == 1
                ? parameter
                : words[0].toLowerCase(Locale.ROOT)
                        + Arrays.stream(words)
                                .skip(1)
                                .map(w -> w.charAt(0) + w.substring(1).toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining());
    }

    private static void headers(String path, Operation operation, String method, HandlerMethod handler) {
        header(operation, HttpHeaders.ACCEPT_LANGUAGE);
        if (records(method, handler)) {
            header(operation, SharedParameters.IDEMPOTENCY_KEY);
            if (path.contains("{vision}")) {
                header(operation, HttpHeaders.IF_MATCH);
            }
        }
    }

    private static void header(Operation operation, String name) {
        operation.addParametersItem(new Parameter().$ref(name));
    }

    private static void answers(String path, ApiResponses responses, String method, HandlerMethod handler) {
        responses.values().stream().filter(r -> "OK".equals(r.getDescription())).forEach(r -> r.setDescription("The answer"));
        ApiResponse answer = responses.get("200");
        if (records(method, handler) && answer != null) {
            responses.addApiResponse(
                    "201", new ApiResponse().description("Recorded, and shown to all").content(answer.getContent()));
            answer.setDescription("Nothing to record, or only tried out");
        }
        if (method.equals("GET") && rights(handler).isEmpty() && ReadTags.isTagged(path)) {
            responses.addApiResponse(
                    "304", new ApiResponse().description("Unchanged since it was read with this ETag"));
        }
    }

    private static void problems(String path, Operation operation, String method, HandlerMethod handler) {
        List<String> statuses = new ArrayList<>(List.of("400", "404", "406", "503", "default"));
        boolean needs = !rights(handler).isEmpty();
        if (needs) {
            statuses.addAll(List.of("401", "403"));
        }
        if (needs && !method.equals("GET")) {
            statuses.add("422");
        }
        if (records(method, handler) || rights(handler).contains(Right.SUBSCRIBE)) {
            statuses.add("409");
        }
        if (operation.getRequestBody() != null || path.endsWith(CommandPaths.COMMAND)) {
            statuses.addAll(List.of("413", "415", "422"));
        }
        if (records(method, handler)) {
            statuses.add("412");
            if (path.contains("{vision}")) {
                statuses.add("428");
            }
        }
        statuses.stream()
                .distinct()
                .sorted()
                .forEach(status -> operation.getResponses().addApiResponse(status, SharedComponents.problem()));
    }

    private static boolean records(String method, HandlerMethod handler) {
        return method.equals("POST") && rights(handler).contains(Right.RECORD);
    }

    private static List<Right> rights(HandlerMethod handler) {
        Needs needs = handler.getMethodAnnotation(Needs.class);
        if (needs == null) {
            needs = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Needs.class);
        }
        return needs == null ? List.of() : List.of(needs.value());
    }
}
