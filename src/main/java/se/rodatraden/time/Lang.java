package se.rodatraden.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Swedish or English: texts for readers are written in both side by side, and shown in one. */
public enum Lang {
    SWEDISH("sv"),
    ENGLISH("en");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm.ss", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Locale locale;

    Lang(String tag) {
        this.locale = Locale.of(tag);
    }

    /** English for an English locale, Swedish for every other. */
    public static Lang of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : SWEDISH;
    }

    /** The language with the tag, {@code sv} or {@code en}. */
    public static Optional<Lang> tagged(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag().equals(tag)).findFirst();
    }

    public Locale locale() {
        return locale;
    }

    public String tag() {
        return locale.getLanguage();
    }

    public Lang other() {
        return this == SWEDISH ? ENGLISH : SWEDISH;
    }

    public String say(String swedish, String english) {
        return this == SWEDISH ? swedish : english;
    }

    public String quoted(String words) {
        return say("”" + words + "”", "“" + words + "”");
    }

    public String day(LocalDate day) {
        return DateWords.day(day, locale);
    }

    /** {@code 3 juni 2026 kl. 14.05.09}, in Sweden. */
    public String moment(Instant at) {
        ZonedDateTime then = at.atZone(SwedishDays.ZONE);
        return day(then.toLocalDate()) + say(" kl. " + CLOCK.format(then), " at " + ENGLISH_CLOCK.format(then));
    }

    /** The words with a capital letter at their beginning. */
    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
