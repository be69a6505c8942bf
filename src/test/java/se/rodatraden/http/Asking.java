package se.rodatraden.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Load clients that send varying requests one after another and measure the time. */
record Asking(int port) {

    /** In milliseconds. */
    record Percentiles(double p50, double p99) {
        @Override
        public String toString() {
            return "%.1f / %.1f".formatted(p50, p99);
        }
    }

    /** An address served from memory. */
    String style() throws Exception {
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

    /** Sends requests for this many seconds; any answer other than 200 is an error. */
    Percentiles ask(Function<SplittableRandom, String> question, int clients, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
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
            long[] sorted = all.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return new Percentiles(sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
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
