package se.rodatraden.http;

import java.time.Duration;
import java.util.ArrayList;
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
import se.rodatraden.benchmarks.Asking;
import se.rodatraden.benchmarks.Questions;
import se.rodatraden.benchmarks.Times;
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

    /** The product on a store of so many events. */
    private record Store(
            long events,
            TestDatabase database,
            ServletWebServerApplicationContext product,
            Asking asking,
            Map<String, Function<SplittableRandom, String>> questions)
            implements AutoCloseable {

        Times ask(String question, int clients, int seconds) throws Exception {
            return asking.ask(Objects.requireNonNull(questions.get(question)), clients, Duration.ofSeconds(seconds));
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
                    Times f = few.ask(question, clients, SECONDS);
                    Times m = many.ask(question, clients, SECONDS);
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
        return new Store(events, database, product, asking, Questions.of(asking.style(), visions));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
