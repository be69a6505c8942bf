package se.rodatraden.pages.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
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

/** How complete the register is, as pages, as a file and over the interface. */
@RunningProduct
class QualityPagesTest {
    private static final String CODE = "1438";
    private static final String SECRET = "hemlig titel";
    private static final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Actors actors;

    private final String name = "kvalitet-" + UUID.randomUUID().toString().substring(0, 8);
    private final String vision = "/kommun/" + CODE + "/visioner/" + name;

    @BeforeEach
    void aVision() {
        api("/api/" + CODE + "/visions/commands/register-vision", """
                {"id": "%s", "title": "Vision med luckor", "kind": "VISION"}""".formatted(name));
        told("propose-vision", "f", """
                "title": "Vision med luckor", "kind": "VISION"
                """);
        told("defer-decision", "d", """
                "target": {"date": {"edtf": "2024-09-01"}}, "scope": "BOTH"
                """);
        told("record-activity", "h", """
                "kind": "WORKSHOP", "what": "%s"
                """.formatted(SECRET));
        told("mark-confidential", "m", """
                "about": "h", "provision": "OSL 25:1", "why": "skäl", "parts": []
                """);
    }

    private void told(String command, String entry, String fields) {
        api("/api/" + CODE + "/visions/" + name + "/commands/" + command, """
                {"id": "%s", "occurred": "2024-03-01", "body": {"kind": "BOARD", "name": "kommunstyrelsen"}, %s}""".formatted(entry, fields));
    }

    private void api(String path, String body) {
        Api api = new Api(port);
        Api.Answer answer = api.send(api.posting(path, body).header("If-Match", "*"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private HttpResponse<String> get(String address, String session) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Accept-Language", "sv")
                        .header("Cookie", session)
                        .build(),
                BodyHandlers.ofString());
    }

    private String registrar() {
        String account = UUID.randomUUID().toString();
        Actor actor = actors.seen(SignedIn.LOCAL, account, "Prov", Actor.Kind.LOCAL);
        actors.give(actor.id(), new Grant(Role.REGISTRAR, CODE, null));
        return TestSession.cookie(sessions, account);
    }

    @Test
    void everyone_sees_what_is_missing_and_those_who_record_the_form_that_mends_it() throws Exception {
        String open = get("/kommun/" + CODE + "/kvalitet", "a=b").body();
        assertThat(open)
                .contains(
                        "Beslut utan diarienummer",
                        "href=\"" + vision + "#h-d\"",
                        "Hänskjutna till en tid som har passerat")
                .contains("säger inte att det inte har gjorts")
                .doesNotContain("/registrera", SECRET);
        assertThat(get("/kommun/" + CODE, "a=b").body()).contains("href=\"/kommun/" + CODE + "/kvalitet\"");

        String own = get("/kommun/" + CODE + "/kvalitet", registrar()).body();
        assertThat(own)
                .contains(vision + "/registrera/correct-entry?corrects=d")
                .contains(vision + "/registrera/resume-vision?deferral=d")
                .doesNotContain("corrects=h", SECRET);
        assertThat(get("/kommun/9999/kvalitet", "a=b").statusCode()).isEqualTo(404);
    }

    @Test
    void all_municipalities_stand_side_by_side_and_in_a_file() throws Exception {
        assertThat(get("/kvalitet", "a=b").body())
                .contains("Dals-Ed", "/kommun/" + CODE + "/kvalitet#decision-without-dnr");
        HttpResponse<String> csv = get("/kvalitet.csv", "a=b");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body()).contains(CODE + ";", ";Laga kraft inte bekräftad;");

        get("/kvalitet", "a=b");
        String before = csv.body();
        told("defer-decision", "d2", """
                "target": {"condition": "tills vidare"}, "scope": "BOTH", "after": ["d"]
                """);
        assertThat(get("/kvalitet.csv", "a=b").body())
                .as("what is recorded is counted at once")
                .isNotEqualTo(before);
    }

    @Test
    void programs_read_the_same_as_of_a_day() {
        Api api = new Api(port);
        Api.Answer answer = api.get("/api/" + CODE + "/quality");
        assertThat(answer.at("/indicators/0/indicator").asString()).isEqualTo("decision-without-dnr");
        assertThat(answer.at("/indicators/0/count").asInt()).isPositive();
        assertThat(answer.text()).contains("\"entry\":\"d\"").doesNotContain(SECRET);
        assertThat(api.get("/api/" + CODE + "/quality?asOf=2020-01-01")
                        .at("/indicators/0/of")
                        .asInt())
                .isZero();
        assertThat(api.get("/api/" + CODE + "/quality?asOf=strax").status()).isEqualTo(400);
    }
}
