package se.rodatraden.pages;

import java.time.LocalDate;
import java.util.Locale;
import se.rodatraden.time.DateWords;

/** The language a page is in: Swedish, or English for those who ask for it. */
public enum Speech {
    SWEDISH("sv"),
    ENGLISH("en");

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
}
