package se.rodatraden.municipality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Sweden's 290 municipalities (since 2003, when Knivsta became the latest) by their code of four digits, of which the first two are the
 * county's. Names are without “kommun”: whether it is Alvesta kommun or Östersunds kommun is each municipality's own choice. Codes and
 * names: Statistics Sweden (SCB), Kommuner och län.
 */
public final class Municipalities {
    private static final String LIST = "municipalities.csv";
    private static final SequencedMap<String, String> BY_CODE = read();

    private Municipalities() {}

    /** The name of the municipality with that code, as “Alvesta” for 0764. */
    public static Optional<String> name(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Code → name, in the order of the codes. */
    public static SequencedMap<String, String> all() {
        return BY_CODE;
    }

    private static SequencedMap<String, String> read() {
        try (InputStream in = Objects.requireNonNull(Municipalities.class.getResourceAsStream(LIST), LIST)) {
            SequencedMap<String, String> byCode = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        int comma = line.indexOf(',');
                        byCode.put(line.substring(0, comma), line.substring(comma + 1));
                    });
            return Collections.unmodifiableSequencedMap(byCode);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
