package se.rodatraden.http;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import se.rodatraden.Application;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.http.Asking.Percentiles;
import se.rodatraden.store.MadeUpCountry;

/**
 * What a read as of a day costs over HTTP, alone and beside three others, and how that grows with the events in the store:
 * one vision and the register, with and without a time of knowledge. The ceiling in the same run is a style sheet out of
 * memory. {@code -Devents=} is the larger store, {@code -Dseconds=} how long each question is asked.
 */
@Tag("benchmark")
class ReadsBenchmark {
    private static final long SMALL = 10_000;
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final LocalDate FIRST = LocalDate.parse("1995-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-11-01");

    private record Figures(Percentiles alone, Percentiles beside) {}

    @Test
    void reads_as_of_a_day_over_http() throws Exception {
        long large = Long.getLong("events", 1_000_000);
        Map<String, Figures> few = measure(SMALL);
        Map<String, Figures> many = measure(large);
        System.out.printf(
                "%nreads over HTTP, p50 / p99 in ms, one client and four, %d processors%n%-52s %20s %20s %8s %20s %20s %8s%n",
                Runtime.getRuntime().availableProcessors(),
                "",
                "%,d, one".formatted(SMALL),
                "%,d, one".formatted(large),
                "p99 ×",
                "%,d, four".formatted(SMALL),
                "%,d, four".formatted(large),
                "p99 ×");
        few.forEach((question, f) -> {
            Figures m = Objects.requireNonNull(many.get(question));
            System.out.printf(
                    "%-52s %20s %20s %8.1f %20s %20s %8.1f%n",
                    question,
                    f.alone,
                    m.alone,
                    m.alone.p99() / f.alone.p99(),
                    f.beside,
                    m.beside,
                    m.beside.p99() / f.beside.p99());
        });
    }

    private static Map<String, Figures> measure(long events) throws Exception {
        TestDatabase database = TestDatabase.fresh();
        long start = System.nanoTime();
        List<MadeUpCountry.Made> visions = MadeUpCountry.fill(database.owner(), events);
        double filled = seconds(start);
        String[] arguments = database.properties().entrySet().stream()
                .map(p -> "--" + p.getKey() + "=" + p.getValue())
                .toArray(String[]::new);
        start = System.nanoTime();
        try (var product = (ServletWebServerApplicationContext)
                SpringApplication.run(Application.class, with(arguments, "--server.port=0"))) {
            System.out.printf(
                    "%,d events of %,d visions: written in %.0f s, the product started and built its views in %.0f s%n",
                    events, visions.size(), filled, seconds(start));
            Asking asking =
                    new Asking(Objects.requireNonNull(product.getWebServer()).getPort());
            Map<String, Figures> figures = new LinkedHashMap<>();
            for (Map.Entry<String, Function<SplittableRandom, String>> question :
                    questions(asking.style(), visions).entrySet()) {
                asking.ask(question.getValue(), 4, 3);
                Figures f = new Figures(
                        asking.ask(question.getValue(), 1, SECONDS), asking.ask(question.getValue(), 4, SECONDS));
                System.out.printf("%-52s one %s  four %s%n", question.getKey(), f.alone, f.beside);
                figures.put(question.getKey(), f);
            }
            return figures;
        } finally {
            database.drop();
        }
    }

    private static Map<String, Function<SplittableRandom, String>> questions(
            String style, List<MadeUpCountry.Made> visions) {
        Map<String, Function<SplittableRandom, String>> questions = new LinkedHashMap<>();
        questions.put("a style sheet out of memory (ceiling)", _ -> style);
        questions.put("a vision on a day", r -> vision(any(r, visions)) + "?asOf=" + day(r, FIRST));
        questions.put("a vision on a day, as known then", r -> {
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
        questions.put("the country on a day, 500 from anywhere", r -> country(any(r, visions), 500) + day(r, FIRST));
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

    private static LocalDate day(SplittableRandom random, LocalDate first) {
        return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), LAST.toEpochDay()));
    }

    private static String[] with(String[] arguments, String more) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(more);
        return all.toArray(String[]::new);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
