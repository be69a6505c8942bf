package se.rodatraden.feeds.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The published JSON Schemas (2020-12) of the events. Each edition has an address of its own that holds the start of the SHA-256 of its
 * bytes, so that what is read there never changes; every edition ever published is kept (ADR 0023).
 */
public final class EventSchemas {
    /** What the schema of the CloudEvent around the data goes by, among the types of events. */
    public static final String ENVELOPE = "envelope";

    /** Where they are listed. */
    public static final String INDEX = "/api/schemas/events";

    static final String LIST = "editions.txt";
    private static final SequencedMap<String, List<String>> EDITIONS = read();

    private EventSchemas() {}

    /**
     * The address of the latest edition of a kind of event, without host: {@code
     * /api/schemas/events/se.rodatraden.vision.adopted.v1/0123456789abcdef.json}.
     *
     * @throws IllegalArgumentException where there is no such kind
     */
    public static String address(String cloudEventType) {
        return address(cloudEventType, lastOf(cloudEventType));
    }

    /** The address of any edition. */
    public static String address(String cloudEventType, String edition) {
        return INDEX + "/" + cloudEventType + "/" + edition + ".json";
    }

    /** Every edition of every schema, the oldest first. */
    public static SequencedMap<String, List<String>> editions() {
        return EDITIONS;
    }

    /** An edition as it was published, in UTF-8. */
    public static Optional<byte[]> edition(String cloudEventType, String edition) {
        List<String> editions = EDITIONS.get(cloudEventType);
        return editions == null || !editions.contains(edition)
                ? Optional.empty()
                : Optional.of(bytes(cloudEventType + "/" + edition + ".json"));
    }

    /**
     * The latest edition, in UTF-8.
     *
     * @throws IllegalArgumentException where there is no such kind
     */
    public static byte[] latest(String cloudEventType) {
        return bytes(cloudEventType + "/" + lastOf(cloudEventType) + ".json");
    }

    private static String lastOf(String cloudEventType) {
        List<String> editions = EDITIONS.get(cloudEventType);
        if (editions == null) {
            throw new IllegalArgumentException("no schema of " + cloudEventType + " is published");
        }
        return editions.getLast();
    }

    private static SequencedMap<String, List<String>> read() {
        SequencedMap<String, List<String>> editions = new LinkedHashMap<>();
        new String(bytes(LIST), StandardCharsets.UTF_8).lines().forEach(line -> {
            int space = line.indexOf(' ');
            editions.computeIfAbsent(line.substring(0, space), _ -> new ArrayList<>())
                    .add(line.substring(space + 1));
        });
        editions.replaceAll((_, list) -> List.copyOf(list));
        return Collections.unmodifiableSequencedMap(editions);
    }

    private static byte[] bytes(String file) {
        try (@Nullable InputStream in = EventSchemas.class.getResourceAsStream("events/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the published schema events/" + file + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
