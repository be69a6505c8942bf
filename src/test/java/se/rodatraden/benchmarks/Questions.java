package se.rodatraden.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import se.rodatraden.store.MadeUpCountry;

/** Reads of the made-up country as of a day that is another each time, as addresses. */
public final class Questions {
    static final String CEILING = "a style sheet out of memory (ceiling)";
    static final String VISION = "a vision on a day, as known then";
    static final String COUNTRY = "the country on a day, 500 from anywhere";

    private static final LocalDate FIRST = LocalDate.parse("1995-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-11-01");

    private Questions() {}

    /** By what each asks for; the first is for a style sheet out of memory, the ceiling. */
    public static Map<String, Function<SplittableRandom, String>> of(String style, List<MadeUpCountry.Made> visions) {
        Map<String, Function<SplittableRandom, String>> questions = new LinkedHashMap<>();
        questions.put(CEILING, _ -> style);
        questions.put("a vision on a day", r -> vision(any(r, visions)) + "?asOf=" + day(r, FIRST));
        questions.put(VISION, r -> {
            MadeUpCountry.Made made = any(r, visions);
            return vision(made) + "?asOf=" + day(r, FIRST) + "&knownAt=" + day(r, made.registered()) + "T12:00:00Z";
        });
        questions.put(
                "a municipality on a day, 50", r -> municipality(any(r, visions)) + "?limit=50&asOf=" + day(r, FIRST));
        questions.put(
                "a municipality on a day, as known then, 50",
                r -> municipality(any(r, visions)) + "?limit=50&asOf=" + day(r, FIRST) + known(r));
        questions.put("the country on a day, 50 from anywhere", r -> country(any(r, visions), 50) + day(r, FIRST));
        questions.put(
                "the country on a day, as known then, 50",
                r -> country(any(r, visions), 50) + day(r, FIRST) + known(r));
        questions.put(COUNTRY, r -> country(any(r, visions), 500) + day(r, FIRST));
        questions.put("the start page, all municipalities", _ -> "/");
        questions.put(
                "a municipality's, with a word told of it, 50",
                r -> municipality(any(r, visions)) + "?limit=50&q=j%C3%A4rnv%C3%A4g&asOf=" + day(r, FIRST));
        questions.put(
                "a municipality's deferred on a day, 50",
                r -> municipality(any(r, visions)) + "?limit=50&standing=DEFERRED&asOf=" + day(r, FIRST));
        return questions;
    }

    private static MadeUpCountry.Made any(SplittableRandom random, List<MadeUpCountry.Made> visions) {
        return visions.get(random.nextInt(visions.size()));
    }

    private static String vision(MadeUpCountry.Made made) {
        return "/api/" + made.stream().replace("/", "/visions/");
    }

    private static String municipality(MadeUpCountry.Made made) {
        return "/api/" + made.stream().substring(0, 4) + "/visions";
    }

    private static String country(MadeUpCountry.Made after, int limit) {
        String cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(after.stream().getBytes(StandardCharsets.UTF_8));
        return "/api/visions?limit=" + limit + "&cursor=" + cursor + "&asOf=";
    }

    private static String known(SplittableRandom random) {
        return "&knownAt=" + day(random, FIRST.plusYears(1)) + "T12:00:00Z";
    }

    static LocalDate day(SplittableRandom random, LocalDate first) {
        return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), LAST.toEpochDay()));
    }

    /** A page of the register as people see it, on a day. */
    static String page(SplittableRandom random) {
        return "/register?asOf=" + day(random, FIRST);
    }
}
