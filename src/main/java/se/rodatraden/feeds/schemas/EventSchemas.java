package se.rodatraden.feeds.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The published JSON Schemas (2020-12) of the events. Each edition has its own address with the start of the SHA-256 of its
 * bytes, so the content at an address never changes; all published editions are kept (ADR 0023). An edition is stored without its
 * definitions and assembled when first read (ADR 0040).
 */
public final class EventSchemas {
    /** The name of the envelope's schema among the event types. */
    public static final String ENVELOPE = "envelope";

    /** The address of the list. */
    public static final String INDEX = "/api/schemas/events";

    static final String LIST = "editions.txt";
    private static final SequencedMap<String, List<String>> EDITIONS = read();
    private static final Map<String, String> PUT_TOGETHER = new ConcurrentHashMap<>();

    private EventSchemas() {}

    /**
     * The address of the latest edition of an event type, without host: {@code
     * /api/schemas/events/se.rodatraden.vision.adopted.v1/0123456789abcdef.json}.
     *
     * @throws IllegalArgumentException if there is no such type
     */
    public static String address(String cloudEventType) {
        return address(cloudEventType, lastOf(cloudEventType));
    }

    /** The address of an edition. */
    public static String address(String cloudEventType, String edition) {
        return INDEX + "/" + cloudEventType + "/" + edition + ".json";
    }

    /** All editions of every schema, oldest first. */
    public static SequencedMap<String, List<String>> editions() {
        return EDITIONS;
    }

    /** An edition, as published, in UTF-8. */
    public static Optional<byte[]> edition(String cloudEventType, String edition) {
        List<String> editions = EDITIONS.get(cloudEventType);
        return editions == null || !editions.contains(edition)
                ? Optional.empty()
                : Optional.of(published(cloudEventType, edition));
    }

    /**
     * The latest edition, in UTF-8.
     *
     * @throws IllegalArgumentException if there is no such type
     */
    public static byte[] latest(String cloudEventType) {
        return published(cloudEventType, lastOf(cloudEventType));
    }

    private static byte[] published(String cloudEventType, String edition) {
        return PUT_TOGETHER
                .computeIfAbsent(
                        "events/" + cloudEventType + "/" + edition + ".json",
                        file -> StoredEdition.whole(text(file), name -> text("definitions/" + name + ".json")))
                .getBytes(StandardCharsets.UTF_8);
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
        text("events/" + LIST).lines().forEach(line -> {
            int space = line.indexOf(' ');
            editions.computeIfAbsent(line.substring(0, space), _ -> new ArrayList<>())
                    .add(line.substring(space + 1));
        });
        editions.replaceAll((_, list) -> List.copyOf(list));
        return Collections.unmodifiableSequencedMap(editions);
    }

    private static String text(String file) {
        try (@Nullable InputStream in = EventSchemas.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("of the published schemas, " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
