package se.rodatraden.vision.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import se.rodatraden.time.InvalidValue;

/**
 * The permanent id of a governing document: the municipality's four-digit code and a name unique within it, written
 * {@code 0764/ny-vision}. The name consists of lower-case a–z, digits and single hyphens, 64 characters
 * at most.
 */
public record VisionId(String municipality, String name) {
    private static final Pattern CODE = Pattern.compile("[0-9]{4}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public VisionId {
        if (!CODE.matcher(municipality).matches()) {
            throw new InvalidValue(
                    "en kommun anges med sin fyrsiffriga kod, inte '" + municipality + "'",
                    "a municipality is named by its four-digit code, not '" + municipality + "'");
        }
        if (name.length() > 64 || !NAME.matcher(name).matches()) {
            throw new InvalidValue(
                    "en visions id är a–z, 0–9 och enkla bindestreck, högst 64 tecken, inte '" + name + "'",
                    "a vision's id is a–z, 0–9 and single hyphens, 64 characters at most, not '" + name + "'");
        }
    }

    /** Reads the written form. */
    public static VisionId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new InvalidValue(
                    "en vision anges som kommun/id, inte '" + text + "'",
                    "a vision is named municipality/id, not '" + text + "'");
        }
        return new VisionId(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The name derived from a title: {@code ny-vision-for-alvesta-kommun}. */
    public static String nameOf(String title) {
        String plain = Normalizer.normalize(title.toLowerCase(Locale.of("sv")), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = plain.length() > 50 ? plain.substring(0, 50).replaceAll("-+[^-]*$", "") : plain;
        return cut.isEmpty() ? "vision" : cut;
    }

    @Override
    public String toString() {
        return municipality + "/" + name;
    }
}
