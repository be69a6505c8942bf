package se.rodatraden.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the packaged product takes from the start of its process to its first answer on a warm data directory, and how much memory it
 * then holds (Linux). {@code -Dproducts=} names the directories made by {@code mvn -Pquick package}, started in turns; several show a change.
 */
@Tag("benchmark")
class StartBenchmark {
    private static final String PRODUCTS = System.getProperty("products", "target/quick");
    private static final int STARTS = Integer.getInteger("starts", 5);

    private record Start(double seconds, long processor, long resident) {}

    @Test
    void to_the_first_answer(@TempDir Path data) throws Exception {
        Map<Path, List<Start>> starts = new LinkedHashMap<>();
        List<Path> products = List.of(PRODUCTS.split(",", -1)).stream()
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .toList();
        for (int round = 0; round <= STARTS; round++) {
            for (Path product : products) {
                Start start = start(product, data.resolve(Integer.toString(products.indexOf(product))));
                System.out.printf(
                        "%s %s: %.2f s, %d ms of processor time, %d MB resident; load %s%n",
                        round == 0 ? "first" : "start " + round,
                        product,
                        start.seconds,
                        start.processor,
                        start.resident,
                        Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
                if (round > 0) {
                    starts.computeIfAbsent(product, _ -> new ArrayList<>()).add(start);
                }
            }
        }
        starts.forEach((product, of) -> System.out.printf(
                "%s: best %.2f s, median %.2f s, at most %d MB%n",
                product,
                of.stream().mapToDouble(Start::seconds).min().orElseThrow(),
                of.stream()
                        .mapToDouble(Start::seconds)
                        .sorted()
                        .skip(of.size() / 2)
                        .findFirst()
                        .orElseThrow(),
                of.stream().mapToLong(Start::resident).max().orElseThrow()));
        assertThat(starts).hasSize(products.size());
    }

    private static Start start(Path product, Path data) throws Exception {
        int port = freePort();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@config/java.options",
                "-XX:AOTCache=" + product.resolve("rodatraden.aot"),
                "-jar",
                product.resolve("rodatraden.jar").toString(),
                "--server.port=" + port,
                "--management.server.port=" + freePort(),
                "--rodatraden.data-dir=" + data);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/start-benchmark.log").toFile())
                .start();
        try {
            answer(process, URI.create("http://127.0.0.1:" + port + "/register"));
            double seconds = (System.nanoTime() - begin) / 1e9;
            long processor =
                    process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
            return new Start(seconds, processor, resident(process.pid()));
        } finally {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static void answer(Process process, URI address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive()) {
                try {
                    if (client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // asked again below
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
        throw new AssertionError("the product ended with " + process.exitValue() + ": see target/start-benchmark.log");
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
