package se.rodatraden.pages.register;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.Application;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.store.MadeUpCountry;
import se.rodatraden.views.rebuild.Rebuild;
import se.rodatraden.views.rebuild.RebuildState;

/**
 * What the register's page costs over HTTP with 10,000 visions: its first part, a choice of a facet, another order, a search, an earlier day
 * and time, and all of it as a file. The ceiling in the same run is a style sheet out of memory. {@code -Devents=} is the size of the store,
 * {@code -Dseconds=} how long each question is asked,
 * {@code -Dwarmup=} how long before that.
 */
@Tag("benchmark")
class RegisterBenchmark {
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int WARM_UP = Integer.getInteger("warmup", 10);

    /** Asked each time when a line has changed since the time before, so that nothing counted before holds. */
    private static final String RECORDED = ", something recorded";

    private static final List<String> MATTERS =
            List.of("COMMISSIONED", "DRAFTING", "PROPOSED", "IN_REMISS", "TABLED", "REFERRED_BACK", "DEFERRED");
    private static final List<String> DOCUMENTS = List.of("IN_FORCE", "SUPERSEDED", "REPEALED", "NO_VERSION");
    private static final List<String> SORTS =
            List.of("titel", "dnr", "dokument", "arende", "hos", "datum", "remiss", "period", "dagar");
    private static final List<String> WORDS =
            List.of("vision", "kommunstyrelsen", "j%C3%A4rnv%C3%A4g", "2014", "remiss");

    @Test
    void the_register_over_http() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        long events = Long.getLong("events", 210_000);
        List<MadeUpCountry.Made> visions = MadeUpCountry.fill(database.owner(), events);
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--logging.level.root=warn"));
        database.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        long start = System.nanoTime();
        try (var product = (ServletWebServerApplicationContext)
                SpringApplication.run(Application.class, arguments.toArray(String[]::new))) {
            System.out.printf(
                    "%n%,d events of %,d visions; started and built its views in %.0f s%n%-42s %14s %8s%n",
                    events,
                    visions.size(),
                    (System.nanoTime() - start) / 1e9,
                    "ms over HTTP, one client",
                    "p50 / p99",
                    "p99 ×");
            settled(product, events);
            int port = Objects.requireNonNull(product.getWebServer()).getPort();
            JdbcTemplate jdbc = product.getBean(JdbcTemplate.class);
            Runnable recorded = () -> jdbc.update(
                    "update views.visions set followed = followed + 1 where vision = (select max(vision) from views.visions)");
            double ceiling = 0;
            for (Map.Entry<String, Function<SplittableRandom, String>> question :
                    questions(style(port)).entrySet()) {
                Runnable before = question.getKey().endsWith(RECORDED) ? recorded : () -> {};
                ask(port, question.getValue(), before, WARM_UP);
                long[] nanos = ask(port, question.getValue(), before, SECONDS);
                double p99 = nanos[nanos.length * 99 / 100] / 1e6;
                ceiling = ceiling == 0 ? p99 : ceiling;
                System.out.printf(
                        "%-42s %6.1f / %5.1f %8.1f%n",
                        question.getKey(), nanos[nanos.length / 2] / 1e6, p99, p99 / ceiling);
            }
        } finally {
            database.drop();
        }
    }

    /** The search words are filled in and the events sealed behind; that is not measured here. */
    private static void settled(ServletWebServerApplicationContext product, long events) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .until(() -> product.getBean(Rebuild.class).state().phase() == RebuildState.Phase.DONE
                        && product.getBean(SealedLog.class).size() >= events);
    }

    private static Map<String, Function<SplittableRandom, String>> questions(String style) {
        Map<String, Function<SplittableRandom, String>> questions = new LinkedHashMap<>();
        questions.put("a style sheet out of memory (ceiling)", _ -> style);
        questions.put("first part of the list", _ -> "/register");
        questions.put("the first part" + RECORDED, _ -> "/register");
        questions.put("another part of the list", r -> "/register?sida=" + (2 + r.nextInt(50)));
        questions.put("another order", r -> "/register?sort=" + any(r, SORTS) + "&order=desc");
        questions.put(
                "a choice of two facets",
                r -> "/register?matter=" + any(r, MATTERS) + "&document=" + any(r, DOCUMENTS));
        questions.put(
                "a choice of two facets" + RECORDED,
                r -> "/register?matter=" + any(r, MATTERS) + "&document=" + any(r, DOCUMENTS));
        questions.put("a search" + RECORDED, r -> "/register?q=" + any(r, WORDS));
        questions.put("a search", r -> "/register?q=" + any(r, WORDS));
        questions.put(
                "a search of two words, narrowed",
                r -> "/register?q=vision+" + any(r, WORDS) + "&matter=" + any(r, MATTERS));
        questions.put("an earlier day", r -> "/register?asOf=" + day(r));
        questions.put("an earlier day as known then", r -> {
            String day = day(r);
            return "/register?asOf=" + day + "&knownAt=" + day;
        });
        questions.put("a municipality's", _ -> "/kommun/0764");
        questions.put("all of it as CSV", _ -> "/register.csv");
        questions.put("all of it as a workbook", _ -> "/register.xlsx");
        return questions;
    }

    private static String any(SplittableRandom random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String day(SplittableRandom random) {
        return (2000 + random.nextInt(26)) + "-06-15";
    }

    private static String style(int port) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String page = client.send(at(port, "/register?q=ingenting"), BodyHandlers.ofString())
                    .body();
            int at = page.indexOf("/assets/");
            return page.substring(at, page.indexOf('"', at));
        }
    }

    private static HttpRequest at(int port, String path) {
        return HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + port + path))
                .build();
    }

    private static long[] ask(int port, Function<SplittableRandom, String> question, Runnable before, int seconds)
            throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        List<Long> nanos = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (System.nanoTime() < end || nanos.isEmpty()) {
                String path = question.apply(random);
                before.run();
                long start = System.nanoTime();
                var answer = client.send(at(port, path), BodyHandlers.ofByteArray());
                nanos.add(System.nanoTime() - start);
                if (answer.statusCode() != 200) {
                    throw new AssertionError(answer.statusCode() + " for " + path);
                }
            }
        }
        return nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }
}
