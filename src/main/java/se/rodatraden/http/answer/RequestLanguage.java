package se.rodatraden.http.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;

/** The language of the answer: English if {@code Accept-Language} prefers it (RFC 9110, 12.5.4), otherwise Swedish. */
public final class RequestLanguage {
    private static final int LONGEST_HEADER = 500;

    private RequestLanguage() {}

    public static Lang of(HttpServletRequest request) {
        return accepted(request.getHeader("Accept-Language"));
    }

    /** Reads {@code Accept-Language}; a malformed header is ignored. */
    public static Lang accepted(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return Lang.SWEDISH;
        }
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(header), List.of(Lang.SWEDISH.locale(), Lang.ENGLISH.locale()));
            return best != null && best.equals(Lang.ENGLISH.locale()) ? Lang.ENGLISH : Lang.SWEDISH;
        } catch (IllegalArgumentException unreadable) {
            return Lang.SWEDISH;
        }
    }
}
