package se.rodatraden.http.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language an answer is worded in: Swedish, unless English is asked for first (RFC 9110, 12.5.4). */
public enum Language {
    SWEDISH("sv"),
    ENGLISH("en");

    private static final int LONGEST_HEADER = 500;

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.of(tag);
    }

    public static Language of(HttpServletRequest request) {
        return accepted(request.getHeader("Accept-Language"));
    }

    /** The language with the tag. */
    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag().equals(tag)).findFirst();
    }

    /** Reads {@code Accept-Language}; what cannot be read asks for nothing. */
    public static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return SWEDISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), List.of(SWEDISH.locale, ENGLISH.locale));
            return best != null && best.equals(ENGLISH.locale) ? ENGLISH : SWEDISH;
        } catch (IllegalArgumentException unreadable) {
            return SWEDISH;
        }
    }

    public Locale locale() {
        return locale;
    }

    public String tag() {
        return locale.getLanguage();
    }

    public String say(String swedish, String english) {
        return this == SWEDISH ? swedish : english;
    }
}
