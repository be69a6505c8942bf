package se.rodatraden.ledger.leaf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.format.Strict;

/** A time in UTC with six decimals, as {@code 2026-11-27T21:06:24.120000Z}: always 27 characters, so that its parts stand at fixed places. */
final class Recorded {
    private static final String WHAT = "leaf";
    private static final String FORM = "0000-00-00T00:00:00.000000Z";
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final int NANOS = 1000;

    private Recorded() {}

    /** Refuses a time that cannot be written so. */
    static void check(Instant time) {
        Strict.require(time.truncatedTo(ChronoUnit.MICROS).equals(time), WHAT, "recorded to less than a microsecond");
        Strict.require(!time.isBefore(FIRST) && !time.isAfter(LAST), WHAT, "recorded in a year without four digits");
    }

    static String write(Instant time) {
        LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(FORM);
        put(text, 0, 4, utc.getYear());
        put(text, 5, 7, utc.getMonthValue());
        put(text, 8, 10, utc.getDayOfMonth());
        put(text, 11, 13, utc.getHour());
        put(text, 14, 16, utc.getMinute());
        put(text, 17, 19, utc.getSecond());
        put(text, 20, 26, utc.getNano() / NANOS);
        return text.toString();
    }

    private static void put(StringBuilder text, int from, int to, int number) {
        int rest = number;
        for (int at = to - 1; at >= from; at--) {
            text.setCharAt(at, (char) ('0' + rest % 10));
            rest /= 10;
        }
    }

    /** Reads a time; whether what stands between the numbers is right is found by writing it again. */
    static Instant read(String text) {
        Strict.require(text.length() == FORM.length(), WHAT, "recorded is no time in UTC with six decimals");
        try {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            number(text, 20, 26) * NANOS)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noTime) {
            throw new Malformed(WHAT, "recorded is no time in UTC with six decimals");
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            Strict.require(digit >= 0 && digit <= 9, WHAT, "recorded is no time in UTC with six decimals");
            number = number * 10 + digit;
        }
        return number;
    }
}
