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
 * Obsolete municipality codes: those from an abolished county, with the day they ended and the source in
 * {@code former-codes.csv}, and those without their leading zero, as spreadsheets write them. A code consists of the county's and the
 * municipality's number, so it changed with the county (Skåne 1997, Västra Götaland 1998). The list is not complete.
 */
public final class FormerCodes {
    private static final String LIST = "former-codes.csv";
    private static final Map<String, String> PRESENT = read();

    private FormerCodes() {}

    /** The current code; empty if the given code is current, or unknown. */
    public static Optional<String> present(String code) {
        return code.matches("[0-9]{3}")
                ? Optional.of("0" + code).filter(c -> Municipalities.name(c).isPresent())
                : Optional.ofNullable(PRESENT.get(code));
    }

    /** Former code → current code. */
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
