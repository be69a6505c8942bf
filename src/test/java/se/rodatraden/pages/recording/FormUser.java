package se.rodatraden.pages.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.session.SessionRepository;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedIn;
import se.rodatraden.identity.TestSession;

/** Somebody at a browser without script: signed in, with the cookies that pages give, filling in forms. */
public final class FormUser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final int port;
    private final String session;
    private String forms = "a=b";

    private FormUser(int port, String session) {
        this.port = port;
        this.session = session;
    }

    /** One who has a role in a municipality. */
    public static FormUser of(int port, SessionRepository<?> sessions, Actors actors, Role role, String code) {
        String account = UUID.randomUUID().toString();
        Actor actor = actors.seen(SignedIn.LOCAL, account, "Prov", Actor.Kind.LOCAL);
        actors.give(actor.id(), new Grant(role, code, null));
        return new FormUser(port, TestSession.cookie(sessions, account));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** As a browser sends a form that may have a file in it. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, byte[] file)
            throws IOException, InterruptedException {
        String border = "----grans" + UUID.randomUUID();
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.write(("--" + border + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + border + "\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"h.yaml\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    client.send(request.header("Cookie", session + "; " + forms).build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .filter(c -> c.startsWith("forms="))
                    .forEach(c -> forms = c.substring(0, c.indexOf(';')));
            return response;
        }
    }

    /** What the form has in it already, with what is filled in. */
    public Map<String, String> filled(String path, Map<String, String> values)
            throws IOException, InterruptedException {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return sentBack(page, values);
    }

    /** The hidden fields of an answer, with what is filled in. */
    public static Map<String, String> sentBack(HttpResponse<String> page, Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.putAll(values);
        return fields;
    }

    /** The values of a kind of field. */
    public static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(m -> m.group(1))
                .toList();
    }
}
