package se.rodatraden.delivery;

import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import se.rodatraden.app.TestKey;
import se.rodatraden.feeds.Subscriber;
import se.rodatraden.store.Json;
import tools.jackson.databind.JsonNode;

/**
 * A subscriber's endpoint for webhooks, which checks every signature. Every so often it fails at an event's first attempt in one of its ways:
 * an error, a redirect, too many, a lost answer after it has taken the event, ten megabytes. The dead one never answers.
 */
final class Endpoint implements AutoCloseable {
    private static final byte[] MUCH = new byte[10 << 20];

    private final HttpServer server;
    private final Subscriber subscriber = new Subscriber();
    private final Cuts cuts;
    private final boolean dead;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger untilFault = new AtomicInteger();
    private volatile @Nullable Webhook signatures;
    private volatile @Nullable Throwable wrong;

    Endpoint(Cuts cuts) throws IOException {
        this(cuts, false);
    }

    private Endpoint(Cuts cuts, boolean dead) throws IOException {
        this.cuts = cuts;
        this.dead = dead;
        untilFault.set(cuts.after());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    static Endpoint dead() throws IOException {
        return new Endpoint(new Cuts(3, 1, 1), true);
    }

    Subscriber subscriber() {
        return subscriber;
    }

    Cuts cuts() {
        return cuts;
    }

    /** Asks for everything, from the beginning. */
    void subscribe(int port) throws Exception {
        String wish = "{\"owner\":\"drift@exempel.se\",\"url\":\"http://127.0.0.1:"
                + server.getAddress().getPort() + "/\",\"after\":0,\"concurrency\":16}";
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/subscriptions"))
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + TestKey.TOKEN)
                            .POST(BodyPublishers.ofString(wish))
                            .build(),
                    BodyHandlers.ofString());
            JsonNode made = Json.mapper().readTree(answer.body());
            if (answer.statusCode() != 201 || !made.path("status").asString("").equals("ACTIVE")) {
                throw new AssertionError(answer.body());
            }
            signatures = new Webhook(made.get("secret").asString());
        }
    }

    /** Waits until everything up to the position was taken. */
    void awaitAll(long position) {
        await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    if (wrong != null) {
                        throw new AssertionError(wrong);
                    }
                    return subscriber.whole() >= position;
                });
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                exchange.getResponseHeaders().set("WebHook-Allowed-Origin", "*");
                exchange.sendResponseHeaders(200, -1);
            } else if (dead) {
                closed.await();
            } else {
                taken(exchange, new String(body, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (AssertionError | WebhookVerificationException e) {
            wrong = e;
        }
    }

    private void taken(HttpExchange exchange, String body) throws IOException, WebhookVerificationException {
        Webhook known = signatures;
        if (known != null) {
            known.verify(body, Map.copyOf(lowerCase(exchange)));
        }
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        boolean fails = untilFault.decrementAndGet() == 0;
        if (fails) {
            untilFault.set(cuts.after());
            fails = failed.add(id);
        }
        if (!fails) {
            subscriber.take(body);
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        cuts.cut();
        switch (cuts.chance(6)) {
            case 0 -> exchange.sendResponseHeaders(500, -1);
            case 1 -> {
                exchange.getResponseHeaders().set("Location", "http://169.254.169.254/");
                exchange.sendResponseHeaders(307, -1);
            }
            case 2 -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                exchange.sendResponseHeaders(429, -1);
            }
            case 3 -> subscriber.take(body); // and the connection is closed without an answer
            case 4 -> {
                subscriber.take(body);
                exchange.sendResponseHeaders(200, MUCH.length);
                exchange.getResponseBody().write(MUCH);
            }
            default -> {
                // closed without a word
            }
        }
    }

    private static Map<String, List<String>> lowerCase(HttpExchange exchange) {
        Map<String, List<String>> headers = new java.util.HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
        return headers;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
