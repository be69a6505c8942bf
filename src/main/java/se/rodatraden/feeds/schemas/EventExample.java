package se.rodatraden.feeds.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * An example of an event type: from the seed histories, or from a constructed one where those contain none.
 */
public final class EventExample {
    private final ObjectNode event;
    private final boolean constructed;

    private EventExample(ObjectNode event, boolean constructed) {
        this.event = event;
        this.constructed = constructed;
    }

    /** The example of the type, if there is one. */
    public static Optional<EventExample> of(String type) {
        ObjectNode seeded = read("seeds/" + type);
        if (seeded != null) {
            return Optional.of(new EventExample(seeded, false));
        }
        ObjectNode constructed = read("constructed/" + type);
        return constructed == null ? Optional.empty() : Optional.of(new EventExample(constructed, true));
    }

    /** Whether it comes from a constructed history. */
    public boolean constructed() {
        return constructed;
    }

    /**
     * The complete CloudEvent.
     *
     * @param address makes the address of a path absolute
     */
    public ObjectNode event(UnaryOperator<String> address) {
        ObjectNode whole = Json.mapper().createObjectNode();
        event.forEachEntry((name, value) -> {
            if (name.equals("data")) {
                whole.put(
                        "proof",
                        address.apply("/log/proof/" + event.get("position").asString()));
            }
            whole.set(name, value.deepCopy());
            if (name.equals("datacontenttype")) {
                String type = event.get("type").asString();
                whole.put("dataschema", address.apply(EventSchemas.address(type)));
            }
        });
        return whole;
    }

    private static @Nullable ObjectNode read(String name) {
        try (@Nullable InputStream in = EventExample.class.getResourceAsStream("examples/" + name + ".json")) {
            return in == null ? null : (ObjectNode) Json.mapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
