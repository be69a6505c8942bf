package se.rodatraden.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Load clients that send varying requests one after another and measure the time. */
public record Asking(int port) {

    /** An address served from memory. */
    public String style() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String page = client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            int at = page.indexOf("/assets/");
            return page.substring(at, page.indexOf('"', at));
        }
    }

    /** Sends requests for so long; any answer other than 200 is an error. */
    public Times ask(Function<SplittableRandom, String> question, int clients, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        try (var pool = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Long>>> times = new ArrayList<>();
            for (int c = 0; c < clients; c++) {
                SplittableRandom random = new SplittableRandom(c + 1L);
                times.add(pool.submit(() -> client(question, random, end)));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> one : times) {
                all.addAll(one.get());
            }
            return Times.ofNanos(all.stream().mapToLong(Long::longValue));
        }
    }

    private List<Long> client(Function<SplittableRandom, String> question, SplittableRandom random, long end)
            throws Exception {
        List<Long> nanos = new ArrayList<>();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (System.nanoTime() < end || nanos.isEmpty()) {
                String path = question.apply(random);
                long start = System.nanoTime();
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofByteArray());
                nanos.add(System.nanoTime() - start);
                if (answer.statusCode() != 200) {
                    throw new AssertionError(answer.statusCode() + " for " + path);
                }
            }
        }
        return nanos;
    }
}
