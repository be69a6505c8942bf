package se.rodatraden.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.serialization.SerializationException;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.state.StateTable;

/**
 * The permanent names under which events are stored, and their current classes: {@code VisionAdopted} is
 * {@code vision-adopted}, revision 1. Anything not listed here is neither stored nor read, but fails.
 */
public final class EventNames {
    /** The revision written. Older revisions, once there are any, are read through upcasters. */
    public static final int REVISION = 1;

    private final SortedMap<String, Class<?>> classes = new TreeMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    private EventNames() {}

    /** The names of all events. */
    public static EventNames all() {
        return of(VisionEvent.class, MunicipalEvent.class);
    }

    /** The names of all records permitted by the sealed types, at any depth. */
    public static EventNames of(Class<?>... sealed) {
        EventNames names = new EventNames();
        Arrays.stream(sealed).forEach(names::list);
        return names;
    }

    private void list(Class<?> type) {
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::list);
            return;
        }
        String name = StateTable.kebab(type);
        Class<?> other = classes.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalArgumentException("two events are named " + name + ": " + other + " and " + type);
        }
        names.put(type, name);
    }

    /** All names with their classes, sorted by name. */
    public SortedMap<String, Class<?>> classes() {
        return new TreeMap<>(classes);
    }

    public String nameOf(Class<?> type) {
        String name = names.get(type);
        if (name == null) {
            throw new SerializationException(
                    type.getName() + " is no event of ours: it has no name to be stored under");
        }
        return name;
    }

    /** The class of a stored event. */
    public Class<?> classOf(String name, int revision) {
        Class<?> type = classes.get(name);
        if (type == null || revision != REVISION) {
            throw new SerializationException(
                    "the store holds an event '%s' of revision %d, which this version cannot read"
                            .formatted(name, revision));
        }
        return type;
    }
}
