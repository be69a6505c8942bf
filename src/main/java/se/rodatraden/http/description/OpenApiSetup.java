package se.rodatraden.http.description;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.models.media.JsonSchema;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import se.rodatraden.http.answer.When;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.value.VisionId;
import tools.jackson.databind.JsonNode;

/** Springdoc configuration: API title and metadata, schema names, and the classes that get no schema of their own. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Röda tråden",
                        version = "1",
                        description =
                                "How Swedish municipalities decide on their visions and other governing documents: the register as of any"
                                        + " day and as known at any time, and the commands that record in it. Errors are problems (RFC"
                                        + " 9457). Dates of reduced precision are EDTF (ISO 8601-2), times RFC 3339.",
                        license = @License(name = "As the product", identifier = "LicenseRef-product")),
        servers = @Server(url = ".."))
class OpenApiSetup {

    /** Registered first so that it runs last. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        SpringDocUtils.getConfig()
                .replaceWithClass(FuzzyDate.class, When.class)
                .replaceWithClass(DocumentKind.class, String.class)
                .replaceWithClass(VisionId.class, String.class)
                .replaceWithSchema(byte[].class, new JsonSchema().typesItem("string"))
                .replaceWithSchema(JsonNode.class, new JsonSchema().typesItem("object"));
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
    }
}
