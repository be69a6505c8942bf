package se.rodatraden.http.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.JavadocProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Completes what springdoc derives from the code. An operation's summary is the first sentence of its Javadoc, or its method name where the
 * build has no Javadoc. Where two methods share an address, the one with {@code @Operation} provides the text.
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
        description.setOpenapi("3.1.1");
        Set<Operation> completed = Collections.newSetFromMap(new IdentityHashMap<>());
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            for (String path : mapping.getPatternValues()) {
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    Operation operation = operation(description.getPaths().get(path), method);
                    if (operation != null) {
                        complete(new Endpoint(path, method, handler), operation, completed.add(operation));
                    }
                }
            }
        });
        SharedComponents.add(description.getComponents());
        CommandPaths.describe(description);
        JavadocText.tidy(description);
        sort(description);
    }

    /** Sorts the description, since the scan order varies between starts and the ETag must not. */
    private static void sort(OpenAPI description) {
        if (description.getTags() != null) {
            description.getTags().sort(Comparator.comparing(Tag::getName));
        }
        description
                .getComponents()
                .setSchemas(new TreeMap<>(description.getComponents().getSchemas()));
    }

    private static @Nullable Operation operation(@Nullable PathItem item, RequestMethod method) {
        return item == null ? null : item.readOperationsMap().get(PathItem.HttpMethod.valueOf(method.name()));
    }

    private void complete(Endpoint endpoint, Operation operation, boolean first) {
        HandlerMethod handler = endpoint.handler();
        var own = handler.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        if (first || own != null) {
            String name = handler.getMethod().getName();
            String words = words(handler);
            String line = words == null ? name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT) : words;
            operation.summary(JavadocText.summary(line)).description(JavadocText.rest(line));
            operation.operationId(own == null ? name + (endpoint.isOfOne() ? "" : "Everywhere") : own.operationId());
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream().filter(p -> p.get$ref() == null).forEach(p -> complete(p, handler));
        }
        if (first) {
            endpoint.complete(operation);
        }
    }

    private void complete(Parameter parameter, HandlerMethod handler) {
        javadoc.stream()
                .map(j -> JavadocText.line(j.getParamJavadoc(handler.getMethod(), parameter.getName())))
                .filter(Objects::nonNull)
                .forEach(parameter::setDescription);
        SharedParameters.complete(parameter);
    }

    private @Nullable String words(HandlerMethod handler) {
        return javadoc.stream()
                .map(j -> JavadocText.line(j.getMethodJavadocDescription(handler.getMethod())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
