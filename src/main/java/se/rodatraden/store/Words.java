package se.rodatraden.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.state.StateTable;

/**
 * Descriptions of commands, their records and fields in the JSON API, from {@code words.properties}; keys such as {@code
 * EventMetadata.occurred}, or {@code adopt-vision}.
 */
public final class Words {
    private static final Properties ALL = load(Words.class, "words.properties");

    private Words() {}

    public static @Nullable String of(String key) {
        return ALL.getProperty(key);
    }

    public static @Nullable String of(Class<?> type) {
        return of(
                Act.class.isAssignableFrom(type) || MunicipalAct.class.isAssignableFrom(type)
                        ? StateTable.kebab(type)
                        : type.getSimpleName());
    }

    /** Loads a UTF-8 properties file from the package of a class. */
    public static Properties load(Class<?> beside, String name) {
        Properties all = new Properties();
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name))) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
