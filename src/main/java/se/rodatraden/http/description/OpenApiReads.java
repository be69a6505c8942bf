package se.rodatraden.http.description;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.identity.Open;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the interface, in OpenAPI 3.1. */
@RestController
@Open
class OpenApiReads {
    private static final String WHOLE = "/v3/api-docs";

    private final OpenApiWebMvcResource found;
    private final OpenApiDocument document;

    OpenApiReads(OpenApiWebMvcResource found, OpenApiDocument document) {
        this.found = found;
        this.document = document;
    }

    @Operation(summary = "This description, as JSON")
    @GetMapping(path = "/api/openapi.json", produces = "application/json")
    ObjectNode json(HttpServletRequest request) throws IOException {
        return document.of(found.openapiJson(request, WHOLE, Locale.ENGLISH));
    }

    @Operation(summary = "This description, as YAML")
    @GetMapping(path = "/api/openapi.yaml", produces = "application/yaml")
    String yaml(HttpServletRequest request) throws IOException {
        return YAMLMapper.shared().writeValueAsString(document.of(found.openapiJson(request, WHOLE, Locale.ENGLISH)));
    }
}
