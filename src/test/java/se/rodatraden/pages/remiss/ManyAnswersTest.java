package se.rodatraden.pages.remiss;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import se.rodatraden.RunningProduct;
import se.rodatraden.http.Api;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedIn;
import se.rodatraden.identity.TestSession;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.Stance;
import se.rodatraden.vision.value.VisionId;

/** A registrar records many answers by one form, without script. */
@RunningProduct
class ManyAnswersTest {
    private static final String CODE = "1419";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Actors actors;

    @Autowired
    Visions visions;

    private String session = "a=b";
    private String forms = "a=b";
    private final String name = "manga-svar-" + UUID.randomUUID().toString().substring(0, 8);
    private final String sheet = "/kommun/" + CODE + "/visioner/" + name + "/remiss";
    private final String form = sheet + "/svar?omgang=1";

    @BeforeEach
    void aVisionOnRemiss() {
        String account = UUID.randomUUID().toString();
        Actor actor = actors.seen(SignedIn.LOCAL, account, "Prov", Actor.Kind.LOCAL);
        actors.give(actor.id(), new Grant(Role.REGISTRAR, CODE, null));
        session = TestSession.cookie(sessions, account);
        api("/api/" + CODE + "/visions/commands/register-vision", """
                {"id": "%s", "title": "Vision med många svar", "kind": "VISION"}""".formatted(name));
        told("propose-vision", "f", "2024-01-10", """
                "title": "Vision", "kind": "VISION"
                """);
        told("send-to-remiss", "r", "2024-02-01", """
                "round": 1, "due": "2024-03-01", "addressees": [
                  {"id": "soc", "kind": "COMMITTEE", "name": "socialnämnden"},
                  {"id": "skola", "kind": "COMMITTEE", "name": "skolnämnden"},
                  {"id": "c", "kind": "PARTY", "name": "Centerpartiet"}]
                """);
    }

    private void told(String command, String entry, String occurred, String fields) {
        api("/api/" + CODE + "/visions/" + name + "/commands/" + command, """
                {"id": "%s", "occurred": "%s", "body": {"kind": "BOARD", "name": "kommunstyrelsen"}, %s}""".formatted(entry, occurred, fields));
    }

    private void api(String path, String body) {
        Api api = new Api(port);
        Api.Answer answer = api.send(api.posting(path, body).header("If-Match", "*"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
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

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "sv")
                .GET());
    }

    private HttpResponse<String> post(Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + form))
                .header("Accept-Language", "sv")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static Map<String, String> hidden(String html) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(html);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        return fields;
    }

    /** Two rows of three are filled in. */
    private Map<String, String> filled() throws IOException, InterruptedException {
        Map<String, String> fields = hidden(get(form).body());
        assertThat(fields).containsEntry("svar.0.till", "soc").containsEntry("svar.2.till", "c");
        fields.put("kalla", "Remissvaren, pärm 3");
        fields.put("svar.0.dag", "20 februari 2024");
        fields.put("svar.0.stallning", "SUPPORTS");
        fields.put("svar.0.dnr", "SN 2024/4");
        fields.put("svar.2.dag", "2024-03-05");
        fields.put("svar.2.stallning", "OPPOSES");
        fields.put("svar.2.sammanfattning", "Målen är för många.");
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private List<Fact.RemissResponseReceived> recorded() {
        return visions.history(new VisionId(CODE, name)).orElseThrow().entries().stream()
                .map(e -> e.fact())
                .filter(Fact.RemissResponseReceived.class::isInstance)
                .map(Fact.RemissResponseReceived.class::cast)
                .toList();
    }

    @Test
    void rows_are_reviewed_and_saved_each_as_an_answer_of_its_own_and_once() throws Exception {
        assertThat(get(sheet).body()).contains("/remiss/svar?omgang=1");
        Map<String, String> fields = filled();

        HttpResponse<String> review = post(with(fields, "gor", "granska"));
        assertThat(review.statusCode()).as(review.body()).isEqualTo(200);
        assertThat(review.body()).contains("tillstyrker, 20 februari 2024", "avstyrker, 5 mars 2024", "för sent: svar");
        assertThat(recorded()).isEmpty();

        HttpResponse<String> saved = post(with(fields, "gor", "spara"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(post(with(fields, "gor", "spara")).statusCode())
                .as("sent twice")
                .isEqualTo(303);
        assertThat(recorded())
                .extracting(r -> r.from().id(), Fact.RemissResponseReceived::stance)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("soc", Stance.SUPPORTS),
                        org.assertj.core.groups.Tuple.tuple("c", Stance.OPPOSES));
        assertThat(recorded())
                .allSatisfy(r -> assertThat(r.told().sources())
                        .extracting(s -> s.title())
                        .containsExactly("Remissvaren, pärm 3"));
        assertThat(get(saved.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""))
                        .body())
                .contains("Svaren är registrerade", "2 av 3 har svarat");
        assertThat(hidden(get(form).body()))
                .containsEntry("svar.0.till", "skola")
                .doesNotContainKey("svar.1.till");
    }

    @Test
    void a_fault_in_one_row_is_told_at_it_and_keeps_all_from_being_saved() throws Exception {
        Map<String, String> fields = with(with(filled(), "svar.0.dag", "strax"), "svar.2.stallning", "");

        HttpResponse<String> faulty = post(with(fields, "gor", "spara"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("Datumet går inte att läsa", "href=\"#svar-0-dag\"", "href=\"#svar-2-stallning\"")
                .contains("value=\"strax\"", "Målen är för många.");
        assertThat(recorded()).isEmpty();
        assertThat(post(with(with(filled(), "lank", "inte en adress"), "gor", "spara"))
                        .body())
                .contains("href=\"#kalla\"");
        assertThat(post(hidden(get(form).body())).statusCode()).isEqualTo(422);
        assertThat(recorded()).isEmpty();
    }

    @Test
    void another_who_was_first_is_told_and_what_was_filled_in_is_kept() throws Exception {
        Map<String, String> fields = filled();
        told("record-remiss-response", "annan", "2024-02-10", """
                "round": 1, "from": {"id": "soc", "kind": "COMMITTEE", "name": "socialnämnden"}, "stance": "OPPOSES"
                """);

        HttpResponse<String> lost = post(with(fields, "gor", "spara"));
        assertThat(lost.statusCode()).isEqualTo(409);
        assertThat(lost.body())
                .contains("Inget sparades: någon annan hann före", "Remissvar från", "Målen är för många.");
        assertThat(recorded()).hasSize(1);

        Map<String, String> again = with(fields, "gor", "spara");
        again.putAll(hidden(lost.body()));
        assertThat(post(again).statusCode()).isEqualTo(303);
        assertThat(recorded()).hasSize(3);
    }
}
