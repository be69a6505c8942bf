package se.rodatraden.pages.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.SessionRepository;
import se.rodatraden.RunningProduct;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedIn;
import se.rodatraden.identity.TestSession;

/** What the register is, its words, and its accessibility with the form by which a fault is reported. */
@RunningProduct
class AboutPagesTest {
    private static final HttpClient client = HttpClient.newHttpClient();
    private static final Pattern NUMBER = Pattern.compile("Dess nummer är ([2-9A-Z]{4}-[2-9A-Z]{4})");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Actors actors;

    @Autowired
    JdbcTemplate jdbc;

    private HttpResponse<String> send(String method, String path, String cookie, String form) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(form));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String get(String path) throws Exception {
        HttpResponse<String> page = send("GET", path, "a=b", "");
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    @Test
    void every_page_leads_to_them_and_each_is_in_both_languages() throws Exception {
        assertThat(get("/")).contains("href=\"/om\"", "href=\"/ordlista\"", "href=\"/tillganglighet\"");
        assertThat(get("/om"))
                .containsPattern("\\d+ dokument i \\d+ kommuner")
                .contains("EUPL", "något namn är inte inlagt")
                .doesNotContain("mailto:", "Den som vill ha ändringar som e-post");
        assertThat(get("/om?lang=en")).contains("Computed is a day that follows from a rule");
        assertThat(get("/ordlista")).contains("id=\"aterremiss\"", "KL 5:50–51");
        assertThat(get("/ordlista?lang=en"))
                .contains("Referral back", "<span class=\"quiet\" lang=\"sv\">återremiss</span>");
    }

    @Test
    void the_statement_has_the_parts_that_the_law_asks_for() throws Exception {
        assertThat(get("/tillganglighet"))
                .contains("2018:1937", "EN 301 549 V3.2.1", "delvis förenlig")
                .contains("Innehåll som inte är tillgängligt", "Hur vi har prövat", "27 november 2026")
                .contains("Rapportera en brist", "https://www.digg.se/tdosanmalan");
        assertThat(get("/tillganglighet?lang=en")).contains("partly compliant", "Report a fault");
    }

    private HttpResponse<String> report(String description) throws Exception {
        HttpResponse<String> page = send("GET", "/tillganglighet?lang=sv", "a=b", "");
        String cookie = page.headers().allValues("Set-Cookie").stream()
                .map(c -> c.substring(0, c.indexOf(';')))
                .filter(c -> c.startsWith("forms="))
                .findFirst()
                .orElseThrow();
        Matcher word = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(word.find()).isTrue();
        return send(
                "POST",
                "/tillganglighet",
                cookie,
                "form=" + word.group(1) + "&plats=%2Fregister&beskrivning="
                        + URLEncoder.encode(description, StandardCharsets.UTF_8));
    }

    @Test
    void a_report_gets_a_number_and_is_read_by_those_who_run_the_installation() throws Exception {
        String text = "Rad ett <b>fet</b>\nrad två " + UUID.randomUUID();
        HttpResponse<String> answer = report(text);
        assertThat(answer.statusCode()).isEqualTo(200);
        Matcher number = NUMBER.matcher(answer.body());
        assertThat(number.find()).isTrue();

        assertThat(send("GET", "/installation/rapporter", "a=b", "").statusCode())
                .isEqualTo(303);
        String session = administrator();
        HttpResponse<String> list = send("GET", "/installation/rapporter", session, "");
        assertThat(list.body())
                .contains(number.group(1), text.replace("<b>", "&lt;b&gt;").replace("</b>", "&lt;/b&gt;"));

        Matcher word = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(list.body());
        assertThat(word.find()).isTrue();
        String forms = list.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("forms="))
                .map(c -> "; " + c.substring(0, c.indexOf(';')))
                .findFirst()
                .orElse("");
        assertThat(send(
                                "POST",
                                "/installation/rapporter/klar",
                                session + forms,
                                "form=" + word.group(1) + "&nummer=" + number.group(1))
                        .statusCode())
                .isEqualTo(303);
        assertThat(jdbc.queryForObject(
                        "select description is null and handled_at is not null from fault_reports where reference = ?",
                        Boolean.class,
                        number.group(1)))
                .isTrue();
    }

    @Test
    void what_cannot_be_taken_says_why_and_gives_back_what_was_written() throws Exception {
        HttpResponse<String> empty = report("  ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Beskriv vad som inte fungerar", "value=\"/register\"");
        HttpResponse<String> tooLong = report("å".repeat(4_001));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("högst 4000 tecken", "å".repeat(4_001));
        assertThat(report("\u0000").statusCode()).isEqualTo(422);
        assertThat(send("POST", "/tillganglighet", "a=b", "beskrivning=hej").statusCode())
                .isEqualTo(400);
    }

    private String administrator() {
        String account = UUID.randomUUID().toString();
        Actor actor = actors.seen(SignedIn.LOCAL, account, "Prov", Actor.Kind.LOCAL);
        actors.give(actor.id(), new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE, null));
        return TestSession.cookie(sessions, account);
    }
}
