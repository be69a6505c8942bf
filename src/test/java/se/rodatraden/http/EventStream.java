package se.rodatraden.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A client of the event stream, reading one message at a time. */
final class EventStream implements AutoCloseable {
    private final BufferedReader in;

    /** A message; its name is null for an event, {@code position} for a heartbeat. */
    record Message(@Nullable String name, long id, String data) {}

    EventStream(int port, String query, @Nullable String lastEventId) {
        try {
            URLConnection connection = URI.create("http://localhost:" + port + "/api/events" + query)
                    .toURL()
                    .openConnection();
            connection.setRequestProperty("Accept", "text/event-stream");
            if (lastEventId != null) {
                connection.setRequestProperty("Last-Event-ID", lastEventId);
            }
            connection.setReadTimeout(60_000);
            in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next event; heartbeats are skipped. */
    Message event() {
        Message message = next();
        while (message.name() != null) {
            message = next();
        }
        return message;
    }

    Message next() {
        String name = null;
        long id = -1;
        String data = null;
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                } else if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring("id: ".length()));
                } else if (line.startsWith("data: ")) {
                    data = line.substring("data: ".length());
                } else if (line.isEmpty() && data != null) {
                    return new Message(name, id, data);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("the stream ended");
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
