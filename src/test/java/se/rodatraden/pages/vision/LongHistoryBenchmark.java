package se.rodatraden.pages.vision;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import se.rodatraden.Application;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;

/**
 * What the page of a history of 300 entries costs over HTTP, and how large it is. The ceiling in the same run is a style sheet out of
 * memory. {@code -Dseconds=} is how long each is asked, {@code -Dwarmup=} how long before that.
 */
@Tag("benchmark")
class LongHistoryBenchmark {
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int WARM_UP = Integer.getInteger("warmup", 20);
    private static final String PAGE = "/kommun/2480/visioner/trehundra";

    @Test
    void the_page_of_three_hundred_entries_over_http() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--logging.level.root=warn"));
        database.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        try (var product = (ServletWebServerApplicationContext)
                SpringApplication.run(Application.class, arguments.toArray(String[]::new))) {
            byte[] made = MadeVisions.ofThreeHundredEntries("2480").getBytes(StandardCharsets.UTF_8);
            product.getBean(Commands.class).send(HistoryDocument.read(made).history(), Request.by("test"));
            measure(Objects.requireNonNull(product.getWebServer()).getPort());
        } finally {
            database.drop();
        }
    }

    private static void measure(int port) throws Exception {
        String page = new String(body(port, PAGE), StandardCharsets.UTF_8);
        int style = page.indexOf("/assets/");
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("a style sheet out of memory (ceiling)", page.substring(style, page.indexOf('"', style)));
        asked.put("the page of 300 entries", PAGE);
        asked.put("the same, narrowed to four years", PAGE + "?fran=1999&till=2002");
        System.out.printf(
                "%n%-42s %14s %8s %8s %8s%n", "ms over HTTP, one client", "p50 / p99", "p99 ×", "bytes", "gzip");
        double ceiling = 0;
        for (Map.Entry<String, String> question : asked.entrySet()) {
            ask(port, question.getValue(), WARM_UP);
            long[] nanos = ask(port, question.getValue(), SECONDS);
            double p99 = nanos[nanos.length * 99 / 100] / 1e6;
            ceiling = ceiling == 0 ? p99 : ceiling;
            byte[] body = body(port, question.getValue());
            System.out.printf(
                    "%-42s %6.1f / %5.1f %8.1f %8d %8d%n",
                    question.getKey(),
                    nanos[nanos.length / 2] / 1e6,
                    p99,
                    p99 / ceiling,
                    body.length,
                    compressed(body));
        }
    }

    private static int compressed(byte[] body) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.size();
    }

    private static HttpRequest at(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
    }

    private static byte[] body(int port, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(at(port, path), BodyHandlers.ofByteArray()).body();
        }
    }

    private static long[] ask(int port, String path, int seconds) throws Exception {
        List<Long> nanos = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (System.nanoTime() < end || nanos.isEmpty()) {
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
