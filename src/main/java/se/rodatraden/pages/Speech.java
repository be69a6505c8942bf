package se.rodatraden.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.SwedishDays;

/** The language a page is in: Swedish, or English for those who ask for it. */
public enum Speech {
    SWEDISH("sv"),
    ENGLISH("en");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm.ss", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Locale locale;

    Speech(String tag) {
        this.locale = Locale.of(tag);
    }

    static Speech of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : SWEDISH;
    }

    public String say(String swedish, String english) {
        return this == SWEDISH ? swedish : english;
    }

    public Locale locale() {
        return locale;
    }

    public String tag() {
        return locale.getLanguage();
    }

    public Speech other() {
        return this == SWEDISH ? ENGLISH : SWEDISH;
    }

    public String day(LocalDate day) {
        return DateWords.day(day, locale);
    }

    /** {@code 3 juni 2026 kl. 14.05.09}, in Sweden. */
    public String moment(Instant at) {
        ZonedDateTime then = at.atZone(SwedishDays.ZONE);
        return day(then.toLocalDate()) + say(" kl. " + CLOCK.format(then), " at " + ENGLISH_CLOCK.format(then));
    }
}
