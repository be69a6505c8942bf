package se.rodatraden.feeds.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Objects;
import java.util.TreeMap;
import se.rodatraden.store.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/** The published editions as files of the source, and the one way to add to them. */
final class Published {
    static final Path DIRECTORY = Path.of("src/main/resources/se/rodatraden/feeds/schemas/events");
    static final Path DEFINITIONS = DIRECTORY.resolveSibling("definitions");
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
        return Files.exists(file(type, edition))
                ? Json.mapper().readTree(StoredEdition.whole(stored(type, edition), Published::definition))
                : Json.mapper().nullNode();
    }

    /** The text of an edition in the source, without its definitions. */
    static String stored(String type, String edition) {
        return read(file(type, edition));
    }

    /** The text of a definition in the source. */
    static String definition(String name) {
        return read(DEFINITIONS.resolve(name + ".json"));
    }

    private static Path file(String type, String edition) {
        return DIRECTORY.resolve(type).resolve(edition + ".json");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds an edition and the definitions that no other has; those that are there stay. */
    static void add(String type, ObjectNode schema) throws IOException {
        Stored stored = Stored.of(type, schema);
        String edition = edition(stored.whole());
        write(file(type, edition), stored.text());
        for (Map.Entry<String, String> definition : stored.definitions().entrySet()) {
            write(DEFINITIONS.resolve(definition.getKey() + ".json"), definition.getValue());
        }
        Files.writeString(LIST, type + " " + edition + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A schema as its files have it: its own text, and those of its definitions by their names. */
    record Stored(String text, Map<String, String> definitions) {
        static Stored of(String type, ObjectNode schema) {
            Map<String, String> definitions = new TreeMap<>();
            ObjectNode members = schema.deepCopy();
            ObjectNode edition = Json.mapper().createObjectNode();
            edition.set("$schema", members.remove("$schema"));
            edition.set("title", members.remove("title"));
            JsonNode defs = members.remove("$defs");
            String name = EventType.of(type).map(t -> t.event().getSimpleName()).orElse("CloudEvent");
            edition.put(name, keep(name, members, definitions));
            if (defs != null) {
                ObjectNode names = edition.putObject("$defs");
                defs.forEachEntry((def, definition) -> names.put(def, keep(def, definition, definitions)));
            }
            return new Stored(pretty(edition), definitions);
        }

        private static String keep(String name, JsonNode definition, Map<String, String> definitions) {
            String text = pretty(definition);
            definitions.put(name + "/" + edition(text), text);
            return edition(text);
        }

        /** As it is served. */
        String whole() {
            return StoredEdition.whole(text, name -> Objects.requireNonNull(definitions.get(name)));
        }
    }

    /** As files have it. */
    static String pretty(JsonNode json) {
        return Json.mapper()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(json)
                        .replace("\r\n", "\n")
                + "\n";
    }

    /** The first 16 hexadecimal digits of the SHA-256 of the text in UTF-8. */
    static String edition(String text) {
        return edition(text.getBytes(StandardCharsets.UTF_8));
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
