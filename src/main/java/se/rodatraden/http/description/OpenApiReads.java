package se.rodatraden.http.description;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.identity.Open;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI 3.1 description of the API: generated at the first request, then cached. */
@RestController
@Open
class OpenApiReads {
    private static final String WHOLE = "/v3/api-docs";

    private final OpenApiWebMvcResource found;
    private final JsonMapper json;
    private volatile byte @Nullable [] asJson;
    private volatile byte @Nullable [] asYaml;

    OpenApiReads(OpenApiWebMvcResource found, JsonMapper json) {
        this.found = found;
        this.json = json;
    }

    /** Get the OpenAPI description of this API, as JSON. */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @GetMapping(path = "/api/openapi.json", produces = "application/json")
    byte[] openApiAsJson(HttpServletRequest request) throws IOException {
        byte[] made = asJson;
        if (made == null) {
            made = found.openapiJson(request, WHOLE, Locale.ENGLISH);
            asJson = made;
        }
        return made;
    }

    /** Get the OpenAPI description of this API, as YAML. */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/yaml", schema = @Schema(type = "string")))
    @GetMapping(path = "/api/openapi.yaml", produces = "application/yaml")
    byte[] openApiAsYaml(HttpServletRequest request) throws IOException {
        byte[] made = asYaml;
        if (made == null) {
            made = YAMLMapper.shared()
                    .writeValueAsString(json.readTree(openApiAsJson(request)))
                    .getBytes(StandardCharsets.UTF_8);
            asYaml = made;
        }
        return made;
    }
}
