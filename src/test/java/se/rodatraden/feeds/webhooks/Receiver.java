package se.rodatraden.feeds.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.Json;
import tools.jackson.databind.JsonNode;

/** A subscriber's server, a real one on this machine, that answers as configured and records every call. */
public final class Receiver implements AutoCloseable {

    /** A received call. */
    public record Call(String method, String path, Map<String, String> headers, String body) {
        JsonNode json() {
            return Json.mapper().readTree(body);
        }

        String subject() {
            return json().path("subject").asString();
        }

        long position() {
            return json().path("position").asLong();
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** How a call is answered. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    static final Reply TAKEN = status(204);

    static Reply status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    public static Reply status(int status, String header, String value) {
        return exchange -> {
            exchange.getResponseHeaders().set(header, value);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    public static Reply text(int status, String text) {
        return exchange -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        };
    }

    /** The connection is closed without a word. */
    public static final Reply DROPPED = HttpExchange::close;

    /** 200, and half of what was promised. */
    public static final Reply LIE = exchange -> {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write(new byte[10]);
        exchange.getResponseBody().flush();
        exchange.close();
    };

    /** As much as the client will take. */
    public static Reply flood(int bytes) {
        return exchange -> {
            exchange.sendResponseHeaders(200, bytes);
            try (OutputStream out = exchange.getResponseBody()) {
                byte[] block = new byte[8192];
                for (int sent = 0; sent < bytes; sent += block.length) {
                    out.write(block);
                }
            }
        };
    }

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Function<Call, Reply> manner = _ -> TAKEN;
    private volatile @Nullable Function<Call, Reply> consent;

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers all calls this way from now on. */
    Receiver answering(Function<Call, Reply> manner) {
        this.manner = manner;
        return this;
    }

    public Receiver always(Reply reply) {
        return answering(_ -> reply);
    }

    /** Answers consent requests this way; by default it consents. */
    Receiver consenting(Function<Call, Reply> consent) {
        this.consent = consent;
        return this;
    }

    /** No answer until the client or the test gives up. */
    public Reply hang() {
        return _ -> {
            waiting.incrementAndGet();
            closed.await();
        };
    }

    /** A byte now and then, endlessly. */
    public Reply drip() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            while (!closed.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                out.write('.');
                out.flush();
            }
        };
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/krok";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Those with events, in the order in which they came. */
    public List<Call> calls() {
        return calls.stream().filter(c -> c.method().equals("POST")).toList();
    }

    List<Call> handshakes() {
        return calls.stream().filter(c -> c.method().equals("OPTIONS")).toList();
    }

    int waiting() {
        return waiting.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Call call = new Call(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
            Reply reply = reply(call);
            calls.add(call);
            reply.to(exchange);
        } catch (InterruptedException e) {
            exchange.close();
            Thread.currentThread().interrupt();
        }
    }

    private Reply reply(Call call) {
        if (!call.method().equals("OPTIONS")) {
            return manner.apply(call);
        }
        Function<Call, Reply> own = consent;
        return own != null ? own.apply(call) : status(200, "WebHook-Allowed-Origin", "*");
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
