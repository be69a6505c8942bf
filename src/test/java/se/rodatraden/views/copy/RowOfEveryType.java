package se.rodatraden.views.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row with a value of every type that is copied.
 *
 * @param document JSON
 * @param first of a range of days; null is an open end, as in the other bounds
 */
record RowOfEveryType(
        @Nullable String name,
        @Nullable String document,
        @Nullable Integer number,
        @Nullable LocalDate day,
        @Nullable LocalDate first,
        @Nullable LocalDate next,
        Instant from,
        @Nullable Instant until,
        List<String> names) {
    /** The first and the last day, and the first and the last microsecond, of the database. */
    private static final LocalDate FIRST_DAY = LocalDate.of(-4712, 11, 24);

    private static final LocalDate LAST_DAY = LocalDate.of(5_874_897, 12, 31);
    private static final Instant FIRST_TIME =
            FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant LAST_TIME =
            LocalDate.of(294_276, 12, 31).atTime(23, 59, 59, 999_999_000).toInstant(ZoneOffset.UTC);

    private static final String EVERY_LENGTH_OF_UTF_8 = "aå€🧵";

    static final RowOfEveryType PLAIN = new RowOfEveryType(
            "Vision 2030",
            "{\"a\": [1, null]}",
            7,
            LocalDate.of(2026, 11, 28),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2027, 1, 1),
            Instant.parse("2026-11-28T12:00:00.123456Z"),
            Instant.parse("2026-11-28T12:00:00.123457Z"),
            List.of("DRAFT", "IN_FORCE"));

    /** Whether the database reads its days as Java writes them: not before the first year, nor with more than four digits. */
    boolean isWrittenAlike() {
        return isPlain(day) && isPlain(first) && isPlain(next) && isPlain(LocalDate.ofInstant(from, ZoneOffset.UTC));
    }

    private static boolean isPlain(@Nullable LocalDate value) {
        return value == null || value.getYear() > 0 && value.getYear() < 10_000;
    }

    RowOfEveryType name(@Nullable String text) {
        return new RowOfEveryType(text, document, number, day, first, next, from, until, names);
    }

    RowOfEveryType document(@Nullable String json) {
        return new RowOfEveryType(name, json, number, day, first, next, from, until, names);
    }

    RowOfEveryType number(@Nullable Integer value) {
        return new RowOfEveryType(name, document, value, day, first, next, from, until, names);
    }

    RowOfEveryType day(@Nullable LocalDate value) {
        return new RowOfEveryType(name, document, number, value, first, next, from, until, names);
    }

    RowOfEveryType days(@Nullable LocalDate one, @Nullable LocalDate other) {
        return new RowOfEveryType(name, document, number, day, one, other, from, until, names);
    }

    RowOfEveryType times(Instant one, @Nullable Instant other) {
        return new RowOfEveryType(name, document, number, day, first, next, one, other, names);
    }

    RowOfEveryType listed(String... texts) {
        return new RowOfEveryType(name, document, number, day, first, next, from, until, List.of(texts));
    }

    static List<RowOfEveryType> all() {
        RowOfEveryType plain = PLAIN;
        List<RowOfEveryType> rows = new ArrayList<>(
                List.of(plain, plain.name(null).document(null).number(null).day(null)));
        Stream.of(
                        "",
                        " ",
                        EVERY_LENGTH_OF_UTF_8,
                        "\\N",
                        "\\.",
                        "a\\b",
                        "a\tb",
                        "a\nb",
                        "a\rb",
                        "\t\r\n\b\\",
                        "\u0001\u007f\uffff",
                        "x".repeat(70_000))
                .forEach(text -> rows.add(plain.name(text)));
        Stream.of("null", "\"\"", "{ \"å\" :  \"\\u00e5\\n\" }", "-1.50e3", "[" + "\"🧵\",".repeat(9_000) + "0]")
                .forEach(json -> rows.add(plain.document(json)));
        IntStream.of(0, -1, 1, 127, 128, 255, 256, -256, Short.MAX_VALUE, Short.MIN_VALUE)
                .forEach(number -> rows.add(plain.number(number)));
        List<LocalDate> days = Stream.of(
                        "1969-12-31",
                        "1970-01-01",
                        "1999-12-31",
                        "2000-01-01",
                        "2000-02-29",
                        "0001-01-01",
                        "0000-12-31")
                .map(LocalDate::parse)
                .toList();
        Stream.concat(days.stream(), Stream.of(FIRST_DAY, LAST_DAY)).forEach(day -> rows.add(plain.day(day)));
        days.forEach(day -> rows.add(
                plain.days(day, day.plusDays(1)).times(start(day), start(day).plusNanos(1_000))));
        rows.add(plain.days(null, null));
        rows.add(plain.days(days.getFirst(), null));
        rows.add(plain.days(null, days.getFirst()));
        rows.add(plain.days(days.getFirst(), days.getFirst()));
        rows.add(plain.days(FIRST_DAY, LAST_DAY));
        rows.add(plain.times(plain.from(), null));
        rows.add(plain.times(plain.from(), plain.from()));
        rows.add(plain.times(FIRST_TIME, LAST_TIME));
        rows.add(plain.times(
                Instant.parse("1999-12-31T23:59:59.999999Z"), Instant.parse("2000-01-01T00:00:00.000001Z")));
        rows.add(plain.listed());
        rows.add(plain.listed(""));
        rows.add(plain.listed("NULL", "null", "{}", "\"", "\\", ",", " a b ", EVERY_LENGTH_OF_UTF_8));
        rows.add(plain.listed(
                IntStream.range(0, 1_000).mapToObj(Integer::toString).toArray(String[]::new)));
        return rows;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
