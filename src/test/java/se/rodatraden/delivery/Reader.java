package se.rodatraden.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Subscriber;
import se.rodatraden.store.Json;
import tools.jackson.databind.JsonNode;

/** A reader of the feed on bare connections, which it cuts in the middle of whatever comes. */
final class Reader {
    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private final Subscriber subscriber;
    private final Cuts cuts;

    Reader(int port, Subscriber subscriber, Cuts cuts) {
        this.port = port;
        this.subscriber = subscriber;
        this.cuts = cuts;
    }

    /** Follows the stream until told that it is enough. */
    void stream(BooleanSupplier enough) {
        String last = null;
        while (!enough.getAsBoolean()) {
            int left = cuts.after();
            try (Socket socket = ask("GET /api/events HTTP/1.0\r\nAccept: text/event-stream\r\n"
                            + (last == null ? "" : "Last-Event-ID: " + last + "\r\n"));
                    BufferedReader in = lines(socket)) {
                String id = null;
                boolean event = true;
                for (String line = in.readLine(); line != null && !enough.getAsBoolean(); line = in.readLine()) {
                    if (line.startsWith("event: ")) {
                        event = false;
                    } else if (line.startsWith("id: ")) {
                        id = line.substring("id: ".length());
                    } else if (line.startsWith("data: ")) {
                        if (event) {
                            subscriber.take(line.substring("data: ".length()));
                            left--;
                        }
                        last = id;
                        event = true;
                    }
                    if (left <= 0) {
                        cuts.cut();
                        break;
                    }
                }
            } catch (IOException gone) {
                pause();
            }
        }
    }

    /** Pulls batches; every so often the connection is cut before the answer is whole. */
    void pull(@Nullable String municipality, BooleanSupplier enough) {
        long position = 0;
        String filter = municipality == null ? "" : "&municipality=" + municipality;
        while (!enough.getAsBoolean()) {
            boolean cut = cuts.chance(2) == 0;
            String ask = "GET /api/events?wait=1&limit=" + Math.min(1000, cuts.after()) + "&after=" + position + filter
                    + " HTTP/1.0\r\n";
            try (Socket socket = ask(ask);
                    InputStream in = socket.getInputStream()) {
                byte[] answer = cut ? in.readNBytes(cuts.chance(2000)) : in.readAllBytes();
                if (cut) {
                    cuts.cut();
                    continue;
                }
                String text = new String(answer, StandardCharsets.UTF_8);
                int head = text.indexOf("\r\n\r\n");
                if (!text.startsWith("HTTP/1.1 200") || head < 0) {
                    throw new IOException("answered " + text.lines().findFirst().orElse("nothing"));
                }
                JsonNode events = Json.mapper().readTree(text.substring(head + 4));
                events.forEach(e -> subscriber.take(e.toString()));
                position = position(text.substring(0, head));
            } catch (IOException | tools.jackson.core.JacksonException gone) {
                pause();
            }
        }
    }

    /** Opens a stream and never reads a byte of it. */
    static Socket asleep(int port) throws IOException {
        return ask(port, "GET /api/events HTTP/1.0\r\nAccept: text/event-stream\r\n");
    }

    private Socket ask(String head) throws IOException {
        return ask(port, head);
    }

    /** Sends the lines of a request, without its host; the answer is the caller's to read. */
    static Socket ask(int port, String head) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write((head + "Host: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static BufferedReader lines(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static long position(String headers) {
        return headers.lines()
                .filter(h -> h.startsWith("Feed-Position: "))
                .mapToLong(h -> Long.parseLong(h.substring("Feed-Position: ".length())))
                .findFirst()
                .orElseThrow();
    }

    /** Nobody answers: a subscriber waits before it tries again. */
    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
}
