package se.rodatraden.http.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springdoc.core.utils.SpringDocAnnotationsUtils;
import org.springframework.http.HttpHeaders;
import se.rodatraden.feeds.schemas.EventSchemas;
import se.rodatraden.http.problem.Problem;
import tools.jackson.databind.node.ObjectNode;

/** Shared OpenAPI components: the problem, the event, the headers, and schemas that are also published on their own. */
final class SharedComponents {
    private static final String PROBLEM = "Problem";
    private static final Pattern SHARED_ENTRY = Pattern.compile("#/\\$defs/(?=[a-z])");
    private static final Pattern SHARED_FORM = Pattern.compile("#/\\$defs/(?=[A-Z])");

    private SharedComponents() {}

    static void add(Components components) {
        SharedParameters.addHeaders(components);
        components.addResponses(
                PROBLEM,
                new ApiResponse()
                        .description("What is wrong, in words, and what is possible instead")
                        .addHeaderObject(
                                HttpHeaders.CONTENT_LANGUAGE, new Header().schema(new JsonSchema().typesItem("string")))
                        .content(new Content()
                                .addMediaType(
                                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                        new MediaType().schema(reference(components, Problem.class)))));
        components.addSchemas(
                "CloudEvent",
                published(new String(EventSchemas.latest(EventSchemas.ENVELOPE), StandardCharsets.UTF_8)));
        components.getSchemas().remove("StreamingResponseBody");
    }

    static ApiResponse problem() {
        return new ApiResponse().$ref(PROBLEM);
    }

    /** A reference to the schema of a class, added to the components. */
    static Schema<?> reference(Components components, Class<?> form) {
        return SpringDocAnnotationsUtils.extractSchema(components, form, null, null, SpecVersion.V31);
    }

    /** A published schema, with the schemas it refers to moved to the components, where tools expect them. */
    static Schema<?> command(Components components, ObjectNode schema) {
        schema.remove("$id");
        if (schema.remove("$defs") instanceof ObjectNode shared) {
            shared.forEachEntry((name, form) -> {
                String component = (Character.isLowerCase(name.charAt(0)) ? "entry-" : "Input") + name;
                if (!components.getSchemas().containsKey(component)) {
                    components.addSchemas(component, published(moved(form.toString())));
                }
            });
        }
        return published(moved(schema.toString()));
    }

    private static String moved(String schema) {
        String entries = SHARED_ENTRY.matcher(schema).replaceAll(Components.COMPONENTS_SCHEMAS_REF + "entry-");
        return SHARED_FORM.matcher(entries).replaceAll(Components.COMPONENTS_SCHEMAS_REF + "Input");
    }

    private static Schema<?> published(String schema) {
        try {
            Schema<?> read = Json31.mapper().readValue(schema, JsonSchema.class);
            read.set$schema(null);
            return read;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
