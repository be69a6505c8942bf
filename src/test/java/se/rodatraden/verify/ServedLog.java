package se.rodatraden.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import se.rodatraden.ledger.MadeLog;
import se.rodatraden.ledger.heads.HeadsLine;
import se.rodatraden.ledger.leaf.Leaf;

/** A made-up log at an address, which can be replaced, and the command as it is run for it. */
final class ServedLog implements AutoCloseable {
    static final int SIZE = 600;

    private final Path folder;
    private final HttpServer server;
    MadeLog log = signed(SIZE);
    String keys = MadeLog.KEY.verifierKey() + " 1 -\n";
    final Map<String, Integer> statuses = new HashMap<>();

    /** So many requests are refused because there are too many. */
    final AtomicInteger busy = new AtomicInteger();

    /** What the command said and its exit status. */
    record Ended(int status, String said, String notes) {}

    ServedLog(Path folder) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/log/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring("/log/".length());
            byte[] bytes = switch (path) {
                case "checkpoint" -> log.checkpoint().orElse(null);
                case "keys" -> keys.getBytes(UTF_8);
                default -> log.stored.get(path);
            };
            int status = statuses.getOrDefault(path, bytes == null ? 404 : 200);
            if (busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                status = 429;
            }
            exchange.sendResponseHeaders(status, 0);
            try (var out = exchange.getResponseBody()) {
                if (status == 200 && bytes != null) {
                    out.write(bytes);
                }
            } catch (IOException closed) {
                return;
            }
        });
        server.createContext("/endless/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (true) {
                    out.write(new byte[8192]);
                }
            } catch (IOException closed) {
                return;
            }
        });
        server.start();
    }

    static MadeLog signed(int size) {
        MadeLog log = MadeLog.of(size);
        log.signWith(HeadsLine.of(MadeLog.heads(MadeLog.leaves(size)).root()));
        return log;
    }

    static Leaf renamed(Leaf leaf) {
        return new Leaf(
                leaf.origin(),
                leaf.position(),
                leaf.stream(),
                leaf.sequence(),
                leaf.previous(),
                leaf.id() + "x",
                leaf.type(),
                leaf.recorded(),
                leaf.occurred(),
                leaf.payload(),
                leaf.metadata());
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    static Ended verify(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Verify.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Ended(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    Ended verifyLog(String... options) {
        return verify(
                Stream.concat(Stream.of(address("/log")), Stream.of(options)).toArray(String[]::new));
    }

    static void ends(Ended ended, int status, String said) {
        assertThat(ended.said()).contains(said).endsWith("\n").hasLineCount(1);
        assertThat(ended.status()).as(ended.toString()).isEqualTo(status);
        assertThat(ended.notes()).doesNotContain("\tat ");
    }

    /** Where the verifier keeps what it has found. */
    String kept() {
        return folder.resolve("state").toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
