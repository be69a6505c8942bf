package se.rodatraden.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Starts the packaged product of {@code mvn -Pquick -DskipTests package} on a data directory of its own, with its AOT cache. */
final class Starts {
    private static final Path JAR = Path.of("target/quick/rodatraden.jar");
    private static final Path CACHE = Path.of("target/quick/rodatraden.aot");
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private Starts() {}

    /** How long a start took until the first answer, and what the process then held; 0 where this system does not say. */
    record Start(double seconds, long megabytes) {}

    /** Some starts on a warm data directory; nothing if nothing is packaged. */
    static Optional<List<Start>> measure(int count) throws Exception {
        if (!Files.exists(JAR) || !Files.exists(CACHE)) {
            return Optional.empty();
        }
        Path data = Files.createDirectories(Path.of("target/benchmarks/start"));
        start(data);
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            starts.add(start(data));
        }
        return Optional.of(starts);
    }

    private static Start start(Path data) throws Exception {
        int port = freePort();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:AOTCache=" + CACHE,
                        "@config/java.options",
                        "-jar",
                        JAR.toString(),
                        "--rodatraden.data-dir=" + data.toAbsolutePath(),
                        "--server.port=" + port,
                        "--management.server.port=" + freePort())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("out.log").toFile()))
                .start();
        try {
            awaitAnswer(port, process, start);
            return new Start((System.nanoTime() - start) / 1e9, resident(process.pid()));
        } finally {
            process.destroy();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static void awaitAnswer(int port, Process process, long start) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() - start < PATIENCE_NANOS && process.isAlive()) {
                try {
                    var answer = client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                    .build(),
                            BodyHandlers.discarding());
                    if (answer.statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // asked again below
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
        throw new AssertionError("the packaged product did not answer");
    }

    private static long resident(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(l -> l.startsWith("VmRSS:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
