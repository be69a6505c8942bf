package se.rodatraden.feeds.schemas;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalRecording;
import se.rodatraden.store.Words;
import se.rodatraden.vision.state.StateTable;

/**
 * Descriptions of events and their fields, in {@code events_en.properties} and {@code events_sv.properties}. An event without a
 * description of its own uses the English one of the command that records it.
 */
public final class EventWords {
    private static final Properties ENGLISH = Words.load(EventWords.class, "events_en.properties");
    private static final Properties SWEDISH = Words.load(EventWords.class, "events_sv.properties");

    /** The commands by the events they record. */
    private static final Map<Class<?>, Class<?>> COMMANDS =
            StateTable.ROWS.stream().collect(Collectors.toMap(StateTable.Row::fact, StateTable.Row::command));

    /** The events by the simple names of their commands, for visions and municipalities. */
    private static final Map<String, Class<?>> EVENTS = events();

    private EventWords() {}

    private static Map<String, Class<?>> events() {
        Map<String, Class<?>> all = new HashMap<>();
        StateTable.ROWS.forEach(row -> all.put(row.command().getSimpleName(), row.fact()));
        MunicipalRecording.EVENTS.forEach((act, event) -> all.put(act.getSimpleName(), event));
        return Map.copyOf(all);
    }

    /** The meaning of an event, or of a record inside one. */
    static Optional<String> of(Class<?> type, Locale language) {
        Class<?> command = COMMANDS.getOrDefault(type, type);
        return first(Stream.of(StateTable.kebab(type), type.getSimpleName(), StateTable.kebab(command)), language);
    }

    /** The meaning of a record's field; otherwise that of the command's field, otherwise that of any field with the name. */
    static Optional<String> of(Class<?> record, String field, Locale language) {
        Class<?> command = COMMANDS.getOrDefault(record, record);
        return first(
                Stream.of(record.getSimpleName(), command.getSimpleName(), "*").map(owner -> owner + "." + field),
                language);
    }

    /**
     * The help text of a field, for those who fill it in.
     *
     * @param owner simple name of the command, or of the record inside it
     */
    public static Optional<String> help(String owner, String field, Locale language) {
        Class<?> event = EVENTS.get(owner);
        Stream<String> keys = Stream.of(event == null ? owner : event.getSimpleName(), owner)
                .distinct()
                .map(o -> o + "." + field);
        String told =
                event != null && MunicipalEvent.class.isAssignableFrom(event) ? "MunicipalMetadata." : "EventMetadata.";
        Stream<String> metadata = Stream.of(told + field).filter(_ -> event != null);
        return first(Stream.concat(keys, metadata), language);
    }

    /** The meaning of the event that a command records. */
    public static Optional<String> meaning(String command, Locale language) {
        return EVENTS.entrySet().stream()
                .filter(e -> kebab(e.getKey()).equals(command))
                .map(Map.Entry::getValue)
                .findFirst()
                .flatMap(event -> of(event, language));
    }

    private static String kebab(String simpleName) {
        return simpleName.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The text with the key. */
    static Optional<String> of(String key, Locale language) {
        return first(Stream.of(key), language);
    }

    private static Optional<String> first(Stream<String> keys, Locale language) {
        return keys.map(key -> say(key, language)).filter(Objects::nonNull).findFirst();
    }

    private static @Nullable String say(String key, Locale language) {
        if (language.getLanguage().equals("sv")) {
            return SWEDISH.getProperty(key);
        }
        String said = ENGLISH.getProperty(key);
        return said == null ? Words.of(key) : said;
    }
}
