package se.rodatraden.identity.signin;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The page to return to after signing in, as path and query in this installation. Anything else, also after decoding, becomes the start
 * page (no open redirect).
 */
public record ReturnPath(String address) {
    public static final ReturnPath START = new ReturnPath("/");
    private static final int LONGEST = 1000;
    private static final int LAYERS = 3;

    /** Parses a requested return path. */
    public static ReturnPath of(@Nullable String asked) {
        return asked != null && ours(asked) && !asked.matches("/logga-(in|ut)([/?].*)?")
                ? new ReturnPath(asked)
                : START;
    }

    private static boolean ours(String asked) {
        if (asked.length() > LONGEST || !asked.startsWith("/")) {
            return false;
        }
        String layer = asked;
        for (int i = 0; i < LAYERS; i++) {
            if (!harmless(layer)) {
                return false;
            }
            try {
                layer = URLDecoder.decode(layer, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                return false;
            }
        }
        try {
            URI uri = URI.create(asked);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Refuses a second slash (host), a backslash read as one by browsers, dot segments, and line breaks (header injection). */
    private static boolean harmless(String text) {
        String path = text.split("[?#]", 2)[0];
        return !path.contains("//")
                && !text.contains("\\")
                && !path.matches(".*/\\.{1,2}(/.*)?")
                && text.chars().noneMatch(c -> c < ' ' || c == 0x7f);
    }
}
