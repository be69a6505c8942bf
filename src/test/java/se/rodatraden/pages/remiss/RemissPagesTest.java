package se.rodatraden.pages.remiss;

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
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.http.Api;

/** The remiss sheet and the compilation of answers, as they are sent. */
@RunningProduct
class RemissPagesTest {
    private static final String CODE = "1419";
    private static final String SECRET = "hemligt yttrande";
    private static final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    private final String name = "remissen-" + UUID.randomUUID().toString().substring(0, 8);
    private final String sheet = "/kommun/" + CODE + "/visioner/" + name + "/remiss";

    @BeforeEach
    void aVisionOnRemiss() {
        send("/api/" + CODE + "/visions/commands/register-vision", """
                {"id": "%s", "title": "Vision i väntan", "kind": "VISION"}""".formatted(name));
        told("propose-vision", "f", "2024-01-10", """
                "title": "Vision i väntan", "kind": "VISION"
                """);
        told("send-to-remiss", "r", "2024-02-02", """
                "round": 1, "due": "2024-03-01", "registry": {"dnr": "KS 2024/7"}, "addressees": [
                  {"id": "soc", "kind": "COMMITTEE", "name": "socialnämnden"},
                  {"id": "s", "kind": "PARTY", "name": "<b>Partiet</b>"},
                  {"id": "pro", "kind": "EXTERNAL", "name": "Pensionärsrådet"}]
                """);
        told("record-remiss-response", "a1", "2024-02-20", """
                "round": 1, "from": {"id": "soc", "kind": "COMMITTEE", "name": "socialnämnden"}, "stance": "OPPOSES",
                "summary": "=Vill ha ett mål om folkhälsa; annars inte.",
                "sources": [{"title": "Protokoll § 12", "quote": "Nämnden avstyrker."}]
                """);
        told("record-remiss-response", "a2", "2024-02-21", """
                "round": 1, "from": {"id": "s", "kind": "PARTY", "name": "<b>Partiet</b>"}, "stance": "SUPPORTS",
                "summary": "%s"
                """.formatted(SECRET));
        told("mark-confidential", "m", "2024-02-22", """
                "about": "a2", "provision": "OSL 25:1", "why": "%s i skälet", "parts": []
                """.formatted(SECRET));
    }

    private void told(String command, String entry, String occurred, String fields) {
        send("/api/" + CODE + "/visions/" + name + "/commands/" + command, """
                {"id": "%s", "occurred": "%s", "body": {"kind": "BOARD", "name": "kommunstyrelsen"}, %s}""".formatted(entry, occurred, fields));
    }

    private void send(String path, String body) {
        Api api = new Api(port);
        Api.Answer answer = api.send(api.posting(path, body).header("If-Match", "*"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Accept-Language", "sv")
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void the_sheet_tells_who_has_answered_and_of_whom_nothing_is_recorded() throws Exception {
        String html = get(sheet).body();

        assertThat(html)
                .contains("2 av 3 har svarat; 1 utan registrerat svar", "inget svar registrerat", "avstyrker")
                .contains("svarstiden har gått ut", "Att påminna", "mailto:?subject=", "Ange diarienummer KS 2024/7")
                .contains("&lt;b&gt;Partiet")
                .doesNotContain("<b>Partiet", "avstår", "/remiss/svar");
        assertThat(get(sheet + "?asOf=2024-02-01").body()).contains("Ingen remiss är registrerad");
        assertThat(get("/kommun/" + CODE + "/visioner/" + name).body()).contains("href=\"" + sheet + "\"");
        assertThat(get(sheet.replace(name, "finns-inte")).statusCode()).isEqualTo(404);
    }

    @Test
    void the_compilation_gives_the_answers_by_what_they_say_as_a_page_and_as_a_file() throws Exception {
        String html = get(sheet + "/sammanstallning").body();
        assertThat(html)
                .contains("Avstyrker (1)", "Vill ha ett mål om folkhälsa", "”Nämnden avstyrker.”", "Protokoll § 12")
                .contains("Utan registrerat svar", "Pensionärsrådet", "Det säger inte vad de tycker");

        HttpResponse<String> csv = get(sheet + "/sammanstallning.csv");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body())
                .startsWith("\uFEFFOmgång;Sänd;")
                .contains("\"'=Vill ha ett mål om folkhälsa; annars inte.\"")
                .contains("Pensionärsrådet;;;;\"inget svar registrerat; svarstiden har gått ut\"");
    }

    @Test
    void a_printed_page_tells_what_it_shows_and_where_from() throws Exception {
        String html = get(sheet + "?asOf=2024-02-25").body();
        assertThat(html)
                .contains("Utdrag ur Röda tråden", "Visar läget den 25 februari 2024")
                .containsPattern("uppgifter ur händelse \\d+–\\d+")
                .contains("Utskrivet från http://localhost:" + port + sheet + "?asOf=2024-02-25");
        assertThat(get("/kommun/0764/visioner/ny-vision?asOf=2014-07-01").body())
                .contains("Visar läget den 1 juli 2014 ·", "Utskrivet från http://localhost:" + port + "/kommun/0764/");
        String today =
                java.time.LocalDate.now(se.rodatraden.time.SwedishDays.ZONE).toString();
        assertThat(get("/kommun/0764/visioner/ny-vision?knownAt=" + today).body())
                .containsPattern("Visar läget den [^·]+, enligt registret den [^·]+ · uppgifter ur händelse");
    }

    @Test
    void what_is_confidential_is_on_none_of_them() throws Exception {
        for (String page : new String[] {"", "/sammanstallning", "/sammanstallning.csv"}) {
            assertThat(get(sheet + page).body())
                    .as(page)
                    .contains("Partiet")
                    .doesNotContain(SECRET)
                    .contains("sekretessmarkerad");
            assertThat(get(sheet + page + "?knownAt=2026-11-01").body()).doesNotContain(SECRET);
        }
    }
}
