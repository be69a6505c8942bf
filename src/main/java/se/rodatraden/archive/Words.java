package se.rodatraden.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MunicipalAct;
import se.rodatraden.vision.Act;
import se.rodatraden.vision.StateTable;

/** What the schemas say of commands and fields, from {@code words.properties}: {@code Told.occurred}, or {@code adopt-vision}. */
final class Words {
    private static final Properties ALL = load();

    private Words() {}

    static @Nullable String of(String key) {
        return ALL.getProperty(key);
    }

    static @Nullable String of(Class<?> type) {
        return of(
                Act.class.isAssignableFrom(type) || MunicipalAct.class.isAssignableFrom(type)
                        ? StateTable.kebab(type)
                        : type.getSimpleName());
    }

    private static Properties load() {
        Properties all = new Properties();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("words.properties"))) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
