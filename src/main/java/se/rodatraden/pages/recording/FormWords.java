package se.rodatraden.pages.recording;

import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.Words;
import se.rodatraden.time.Lang;

/** The labels of the forms, from {@code form.properties}. */
public final class FormWords {
    private static final Properties ALL = Words.load(FormWords.class, "form.properties");

    private FormWords() {}

    /** What a command tells, in a word or two. */
    public static String command(String name, Lang speech) {
        return Objects.requireNonNullElse(say(name, speech), name);
    }

    static String group(String name, Lang speech) {
        return Objects.requireNonNullElse(say("group." + name, speech), name);
    }

    /** Of a record's field, by the simple name of the record or command. */
    static String field(String owner, String name, Lang speech) {
        return Stream.of(owner + "." + name, "*." + name)
                .map(key -> say(key, speech))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(name);
    }

    static String value(String list, String value, Lang speech) {
        return Objects.requireNonNullElse(say(list + "." + value, speech), value);
    }

    private static @Nullable String say(String key, Lang speech) {
        String both = ALL.getProperty(key);
        if (both == null) {
            return null;
        }
        int bar = both.indexOf('|');
        return speech.say(both.substring(0, bar), both.substring(bar + 1));
    }
}
