package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** All kinds of event: the constructed municipality and its histories, recorded after the seeds. */
final class ToldEvents {
    private static final Path CONSTRUCTED = Path.of("src/test/resources/constructed");
    private static final String MUNICIPALITY = "2418.municipality.yaml";

    private ToldEvents() {}

    /** Records them, and returns the whole feed. */
    static List<JsonNode> all(Api api) throws IOException {
        send(api, MUNICIPALITY, "/api/2418/municipal-import");
        try (Stream<Path> files = Files.list(CONSTRUCTED)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.equals(MUNICIPALITY)) {
                    send(api, name, "/api/2418/import");
                }
            }
        }
        List<JsonNode> events = new ArrayList<>();
        Api.Answer part = api.get("/api/events?limit=1000");
        while (!part.json().isEmpty()) {
            part.json().forEach(events::add);
            part = api.get("/api/events?limit=1000&after=" + part.header("Feed-Position"));
        }
        return events;
    }

    private static void send(Api api, String file, String to) throws IOException {
        Api.Answer answer = api.send(api.to(to)
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofFile(CONSTRUCTED.resolve(file))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
