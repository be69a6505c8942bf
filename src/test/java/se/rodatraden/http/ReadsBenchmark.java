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
 * one vision and the register, with and without a time of knowledge. The product runs on a small and a large store at once,
 * and each question is asked of both in turn. The ceiling in the same run is a style sheet out of memory. {@code -Devents=} is the larger store, {@code -Dseconds=} how long each question is asked.
 */
@Tag("benchmark")
class ReadsBenchmark {
    private static final long SMALL = 10_000;
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int WARM_UP = 5;
    private static final LocalDate FIRST = LocalDate.parse("1995-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-11-01");

    /** The product on a store of so many events. */
    private record Store(
            long events,
            TestDatabase database,
            ServletWebServerApplicationContext product,
            Asking asking,
            Map<String, Function<SplittableRandom, String>> questions)
            implements AutoCloseable {

        Percentiles ask(String question, int clients, int seconds) throws Exception {
            return asking.ask(Objects.requireNonNull(questions.get(question)), clients, seconds);
        }

        @Override
        public void close() {
            product.close();
            database.drop();
        }
    }

    @Test
    void reads_as_of_a_day_over_http() throws Exception {
        try (Store few = open(SMALL);
                Store many = open(Long.getLong("events", 1_000_000))) {
            System.out.printf(
                    "%nreads over HTTP, p50 / p99 in ms, %d processors%n%-45s %7s %18s %18s %7s%n",
                    Runtime.getRuntime().availableProcessors(),
                    "",
                    "clients",
                    "%,d".formatted(few.events),
                    "%,d".formatted(many.events),
                    "p50 ×");
            for (String question : few.questions.keySet()) {
                few.ask(question, 4, WARM_UP);
                many.ask(question, 4, WARM_UP);
                for (int clients : List.of(1, 4)) {
                    Percentiles f = few.ask(question, clients, SECONDS);
                    Percentiles m = many.ask(question, clients, SECONDS);
                    System.out.printf("%-45s %7d %18s %18s %7.1f%n", question, clients, f, m, m.p50() / f.p50());
                }
            }
        }
    }

    private static Store open(long events) throws Exception {
        TestDatabase database = TestDatabase.fresh();
        long start = System.nanoTime();
        List<MadeUpCountry.Made> visions = MadeUpCountry.fill(database.owner(), events);
        double filled = seconds(start);
        start = System.nanoTime();
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--logging.level.root=warn"));
        database.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        var product = (ServletWebServerApplicationContext)
                SpringApplication.run(Application.class, arguments.toArray(String[]::new));
        System.out.printf(
                "%,d events of %,d visions: written in %.0f s; the product started and built its views in %.0f s%n",
                events, visions.size(), filled, seconds(start));
        Asking asking =
                new Asking(Objects.requireNonNull(product.getWebServer()).getPort());
        return new Store(events, database, product, asking, questions(asking.style(), visions));
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

    private static LocalDate day(SplittableRandom random, LocalDate first) {
        return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), LAST.toEpochDay()));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
