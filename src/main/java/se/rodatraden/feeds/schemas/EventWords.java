package se.rodatraden.feeds.schemas;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.Words;
import se.rodatraden.vision.state.StateTable;

/**
 * What events and their fields mean, in {@code events_en.properties} and {@code events_sv.properties}. What is said in English of the
 * command that an event was recorded by is said of the event too, where nothing else is.
 */
public final class EventWords {
    private static final Properties ENGLISH = Words.load(EventWords.class, "events_en.properties");
    private static final Properties SWEDISH = Words.load(EventWords.class, "events_sv.properties");

    /** The commands by the events they become. */
    private static final Map<Class<?>, Class<?>> COMMANDS =
            StateTable.ROWS.stream().collect(Collectors.toMap(StateTable.Row::fact, StateTable.Row::command));

    /** The events by the simple names of their commands. */
    private static final Map<String, String> EVENTS = StateTable.ROWS.stream()
            .collect(Collectors.toMap(
                    row -> row.command().getSimpleName(), row -> row.fact().getSimpleName()));

    private EventWords() {}

    /** What happened, of an event; what it is, of a record inside one. */
    static Optional<String> of(Class<?> type, Locale language) {
        Class<?> command = COMMANDS.getOrDefault(type, type);
        return first(Stream.of(StateTable.kebab(type), type.getSimpleName(), StateTable.kebab(command)), language);
    }

    /** What a field of a record means; of the command's field where nothing is said of the event's, else of any field of that name. */
    static Optional<String> of(Class<?> record, String field, Locale language) {
        Class<?> command = COMMANDS.getOrDefault(record, record);
        return first(
                Stream.of(record.getSimpleName(), command.getSimpleName(), "*").map(owner -> owner + "." + field),
                language);
    }

    /**
     * What a field means to those who fill it in.
     *
     * @param owner the simple name of the command or of the record inside it
     */
    public static Optional<String> help(String owner, String field, Locale language) {
        String event = EVENTS.getOrDefault(owner, owner);
        Stream<String> keys = Stream.of(event, owner).distinct().map(o -> o + "." + field);
        Stream<String> metadata = Stream.of("EventMetadata." + field).filter(_ -> EVENTS.containsKey(owner));
        return first(Stream.concat(keys, metadata), language);
    }

    /** What is said of the event that a command becomes. */
    public static Optional<String> meaning(String command, Locale language) {
        return StateTable.ROWS.stream()
                .filter(row -> row.name().equals(command))
                .findFirst()
                .flatMap(row -> of(row.fact(), language));
    }

    /** What is said under this key. */
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
