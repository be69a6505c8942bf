package se.rodatraden.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import se.rodatraden.app.TestKey;
import se.rodatraden.store.Json;
import tools.jackson.databind.JsonNode;

/** An HTTP client of the running product, by default with a key that has all rights. */
public record Api(int port, HttpClient client, @Nullable String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public Api(int port) {
        this(port, CLIENT, TestKey.TOKEN);
    }

    Api with(@Nullable String another) {
        return new Api(port, client, another);
    }

    /** The answer, with its body as JSON (missing if there is none). */
    public record Answer(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return Json.mapper().readTree(response.body());
        }

        /** The value at a JSON pointer. */
        public JsonNode at(String pointer) {
            return json().at(pointer);
        }

        public String string(String pointer) {
            return at(pointer).asString("");
        }
    }

    public HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public Answer get(String path) {
        return send(to(path).GET());
    }

    Answer get(String path, String language) {
        return send(to(path).header("Accept-Language", language).GET());
    }

    public HttpRequest.Builder posting(String path, String json) {
        return to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    public Answer post(String path, String json) {
        return send(posting(path, json));
    }

    Answer post(String path, String json, String ifMatch) {
        return send(posting(path, json).header("If-Match", ifMatch));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
