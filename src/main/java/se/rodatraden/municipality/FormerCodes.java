package se.rodatraden.municipality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Codes that a municipality is not known by today: those it had in a county that is no more, with the day they ended and the source in
 * {@code former-codes.csv}, and those that have lost their zero at the beginning in a spreadsheet. A code is the county's and the
 * municipality's number, so it changed where the county did (Skåne 1997, Västra Götaland 1998). Not every former code is listed.
 */
public final class FormerCodes {
    private static final String LIST = "former-codes.csv";
    private static final Map<String, String> PRESENT = read();

    private FormerCodes() {}

    /** The code of today; nothing where it is the one given, or where the text is no code that is known. */
    public static Optional<String> present(String code) {
        return code.matches("[0-9]{3}")
                ? Optional.of("0" + code).filter(c -> Municipalities.name(c).isPresent())
                : Optional.ofNullable(PRESENT.get(code));
    }

    /** Former code → the code of today. */
    static Map<String, String> all() {
        return PRESENT;
    }

    private static Map<String, String> read() {
        try (InputStream in = Objects.requireNonNull(FormerCodes.class.getResourceAsStream(LIST), LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
