package se.rodatraden.vision.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.InvalidField;

/** Refers to the text of a version, held elsewhere: an address or dnr, and the SHA-256 of its bytes in hexadecimal. */
public record Text(@Nullable String ref, @Nullable String sha256) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Text {
        if (sha256 != null && !HASH.matcher(sha256).matches()) {
            throw new InvalidField(
                    "text.sha256",
                    "är inte 64 hexadecimala siffror med små bokstäver",
                    "is not 64 hexadecimal digits in lower case");
        }
    }
}
