package se.rodatraden.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.store.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the first event of each kind as its example: from the seeds where they tell one, else from the constructed histories. Not among
 * the tests: it is run by name, and what it writes is committed.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "rodatraden.seeds=true")
class PublishEventExamples {
    static final String COMMAND = "mvn test -Dtest=PublishEventExamples";

    private static final TestDatabase database = TestDatabase.fresh();
    private static final Path DIRECTORY = Path.of("src/main/resources/se/rodatraden/feeds/schemas/examples");

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        database.properties(registry);
    }

    @LocalServerPort
    int port;

    @Test
    void write_them() throws IOException {
        Set<String> written = new HashSet<>();
        for (JsonNode event : ToldEvents.all(new Api(port))) {
            String type = event.get("type").asString();
            if (written.add(type)) {
                // Where its schema and its proof are depends on where it is read.
                ((ObjectNode) event).remove(List.of("dataschema", "proof"));
                boolean constructed = event.get("subject").asString().startsWith("2418/");
                Path file = DIRECTORY.resolve((constructed ? "constructed/" : "seeds/") + type + ".json");
                if (tells(file, event)) {
                    continue;
                }
                Files.createDirectories(file.getParent());
                Files.writeString(
                        file,
                        Json.mapper()
                                        .writer()
                                        .with(SerializationFeature.INDENT_OUTPUT)
                                        .writeValueAsString(event)
                                + "\n");
            }
        }
    }

    /** Its id and time are new in every run; only other content or other attributes are worth another example. */
    private static boolean tells(Path file, JsonNode event) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        JsonNode written = Json.mapper().readTree(Files.readAllBytes(file));
        return written.get("data").equals(event.get("data"))
                && List.copyOf(written.propertyNames()).equals(List.copyOf(event.propertyNames()));
    }
}
