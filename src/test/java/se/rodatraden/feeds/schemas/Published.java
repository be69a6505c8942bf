package se.rodatraden.feeds.schemas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.rodatraden.store.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/** The published editions as files of the source, and the one way to add to them. */
final class Published {
    static final Path DIRECTORY = Path.of("src/main/resources/se/rodatraden/feeds/schemas/events");
    static final String COMMAND = "mvn test -Dtest=PublishEventSchemas";

    private static final Path LIST = DIRECTORY.resolve(EventSchemas.LIST);

    private Published() {}

    /** What would be published today, by the type of event. */
    static Map<String, ObjectNode> drawn() {
        Map<String, ObjectNode> drawn = new LinkedHashMap<>();
        drawn.put(EventSchemas.ENVELOPE, EnvelopeShape.in(Locale.ENGLISH));
        EventType.all().forEach(t -> drawn.put(t.type(), Shape.of(t, Locale.ENGLISH)));
        return drawn;
    }

    static List<String> list() throws IOException {
        return Files.exists(LIST) ? Files.readAllLines(LIST) : List.of();
    }

    /** The latest edition of this type in the source. */
    static JsonNode latest(String type) throws IOException {
        String edition = list().stream()
                .filter(line -> line.startsWith(type + " "))
                .reduce((_, later) -> later)
                .map(line -> line.substring(type.length() + 1))
                .orElse("none");
        Path file = DIRECTORY.resolve(type).resolve(edition + ".json");
        return Files.exists(file)
                ? Json.mapper().readTree(Files.readAllBytes(file))
                : Json.mapper().nullNode();
    }

    /** Adds an edition; those that are there stay. */
    static void add(String type, ObjectNode schema) throws IOException {
        byte[] bytes = (Json.mapper()
                                .writer()
                                .with(SerializationFeature.INDENT_OUTPUT)
                                .writeValueAsString(schema)
                                .replace("\r\n", "\n")
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
        String edition = edition(bytes);
        Path file = DIRECTORY.resolve(type).resolve(edition + ".json");
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Files.writeString(LIST, type + " " + edition + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The first 16 hexadecimal digits of the SHA-256. */
    static String edition(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
