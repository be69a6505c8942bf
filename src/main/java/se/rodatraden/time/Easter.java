package se.rodatraden.time;

import java.time.LocalDate;

/** Easter Sunday by the Gregorian computus: the Sunday after the first ecclesiastical full moon on or after 21 March. */
final class Easter {
    private static final int MOON_CYCLE = 19;
    private static final int WEEK = 7;

    private Easter() {}

    /** The steps and letters are those of the anonymous algorithm of 1876 (Nature; later Meeus), which holds for every Gregorian year. */
    static LocalDate sunday(int year) {
        int a = year % MOON_CYCLE;
        int b = year / 100;
        int c = year % 100;
        int moonShift = (b - (b + 8) / 25 + 1) / 3;
        int h = (19 * a + b - b / 4 - moonShift + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % WEEK;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - WEEK * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
