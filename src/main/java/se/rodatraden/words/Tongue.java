package se.rodatraden.words;

import java.util.Locale;

/** Swedish or English: whatever is said to a reader is said in both, side by side where it is written. */
public enum Tongue {
    SWEDISH,
    ENGLISH;

    /** Anything but English is answered in Swedish. */
    public static Tongue of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : SWEDISH;
    }

    public String say(String swedish, String english) {
        return this == SWEDISH ? swedish : english;
    }

    public Locale locale() {
        return this == SWEDISH ? Locale.of("sv") : Locale.ENGLISH;
    }

    public String quoted(String words) {
        return say("”" + words + "”", "“" + words + "”");
    }

    String and() {
        return say(" och ", " and ");
    }

    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
