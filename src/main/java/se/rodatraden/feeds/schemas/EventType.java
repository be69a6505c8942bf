package se.rodatraden.feeds.schemas;

import java.util.List;
import java.util.Optional;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.store.EventNames;

/**
 * An event type.
 *
 * @param type published type, {@code se.rodatraden.vision.adopted.v1}
 * @param name stored name, {@code vision-adopted}
 */
public record EventType(String type, String name, Class<?> event) {
    private static final String PREFIX = "se.rodatraden.vision.";
    private static final String MUNICIPAL = "se.rodatraden.municipality.";
    private static final String VISION = "vision-";

    private static final List<EventType> ALL = EventNames.all().classes().entrySet().stream()
            .map(e -> new EventType(outside(e.getValue(), e.getKey(), EventNames.REVISION), e.getKey(), e.getValue()))
            .toList();

    /** All types, by stored name. */
    public static List<EventType> all() {
        return ALL;
    }

    public static Optional<EventType> of(String type) {
        return ALL.stream().filter(t -> t.type.equals(type)).findFirst();
    }

    /** The published type of an event stored under a name such as {@code vision-adopted}. */
    public static String outside(Class<?> event, String name, int revision) {
        if (MunicipalEvent.class.isAssignableFrom(event)) {
            return MUNICIPAL + name + ".v" + revision;
        }
        return PREFIX + (name.startsWith(VISION) ? name.substring(VISION.length()) : name) + ".v" + revision;
    }

    /** The common prefix of the published types of its kind. */
    public String prefix() {
        return municipal() ? MUNICIPAL : PREFIX;
    }

    /** Whether it is about a municipality itself, not a vision. */
    public boolean municipal() {
        return MunicipalEvent.class.isAssignableFrom(event);
    }
}
