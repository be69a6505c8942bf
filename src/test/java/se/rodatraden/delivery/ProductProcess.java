package se.rodatraden.delivery;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The product in a process of its own, which can be killed and started again at the same address. */
final class ProductProcess implements AutoCloseable {
    private final int port;
    private final int management;
    private final List<String> command = new ArrayList<>();
    private final File log;
    private volatile Process process;

    ProductProcess(Map<String, String> settings) {
        this.port = freePort();
        this.management = freePort();
        this.log = Path.of("target", "delivery-product.log").toFile();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path"), "se.rodatraden.Application"));
        command.add("--server.port=" + port);
        command.add("--management.server.port=" + management);
        command.add("--logging.level.root=warn");
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        process = launch();
    }

    int port() {
        return port;
    }

    /** As a power cut would: nothing is finished, nothing is told. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void restart() {
        process = launch();
    }

    long pid() {
        return process.pid();
    }

    /** Waits until it answers. */
    ProductProcess awaitUp() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                if (!process.isAlive()) {
                    throw new AssertionError("the product ended with " + process.exitValue() + "; see " + log);
                }
                try {
                    var answer = client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + management + "/actuator/health"))
                                    .build(),
                            BodyHandlers.ofString());
                    if (answer.statusCode() == 200) {
                        return this;
                    }
                } catch (IOException notYet) {
                    // asked again below
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("the product does not answer; see " + log);
    }

    private Process launch() {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
