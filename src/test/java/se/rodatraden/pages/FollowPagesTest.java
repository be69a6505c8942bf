package se.rodatraden.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Following by e-mail as a reader does it, through the form, the letters and the buttons, and as a mail program ends it. */
@LettersProduct
class FollowPagesTest {
    private static final GreenMail mail = LettersProduct.MAIL;
    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/folj/[a-z]+\\?token=[A-Za-z0-9_-]+)");
    private static final Pattern WORD = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    static void close() {
        client.close();
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nobody() {
        jdbc.update("delete from digests");
    }

    @Test
    void a_search_leads_to_its_own_form_and_what_is_no_search_is_told() {
        assertThat(send(to("/register?q=vision")).body()).contains("/folj?search=%2Fregister%3Fq%3Dvision");
        assertThat(send(to("/folj?search=%2Fregister%3Fq%3Dvision")).body())
                .contains("Sökning: ”vision”", "name=\"search\" value=\"/register?q=vision\"")
                .contains("följs de första 100 dokumenten")
                .contains("/min-vecka/flode.atom?f=register%3Fq%3Dvision&amp;lang=sv")
                .doesNotContain("name=\"municipality\"");
        for (String no :
                new String[] {"%2Fregister", "https%3A%2F%2Fexempel.se%2F%3Fq%3Da", "%2Fregister%3Fdocument%3DINGET"}) {
            HttpResponse<String> answer = send(to("/folj?search=" + no));
            assertThat(answer.statusCode()).as(no).isEqualTo(400);
            assertThat(answer.body()).contains("search: adressen är ingen sökning i registret");
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "sv");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void where_an_address_is_asked_for_it_is_told_who_is_responsible_for_it() {
        assertThat(get("/folj?municipality=0764").body()).contains("href=\"/om#personuppgifter\"");
        assertThat(get("/om").body()).contains("id=\"personuppgifter\"", "Den som vill ha ändringar som e-post");
    }

    private HttpResponse<String> get(String path) {
        return send(to(path).GET());
    }

    private HttpRequest.Builder posting(String path, String form) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    /** Sends the form as a browser does that has opened its page. */
    private HttpRequest.Builder asking(String email) {
        HttpResponse<String> page = get("/folj?municipality=0764&vision=ny-vision");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        Matcher word = WORD.matcher(page.body());
        assertThat(word.find()).isTrue();
        return posting("/folj", form(email) + "&form=" + word.group(1)).header("Cookie", cookie);
    }

    private static String form(String email) {
        return "municipality=0764&vision=ny-vision&frequency=DAILY&email="
                + URLEncoder.encode(email, StandardCharsets.UTF_8);
    }

    /** The first letter to the address, when it has come. */
    private static MimeMessage letter(String address) throws Exception {
        long end = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < end) {
            for (MimeMessage letter : mail.getReceivedMessages()) {
                if (letter.getHeader("To")[0].equals(address)) {
                    return letter;
                }
            }
            mail.waitForIncomingEmail(100, mail.getReceivedMessages().length + 1);
        }
        throw new AssertionError("no letter");
    }

    /** The path of a link in it. */
    private static String link(String address, String page) throws Exception {
        String text = ((Multipart) letter(address).getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            if (link.group(1).startsWith("/folj/" + page)) {
                return link.group(1);
            }
        }
        throw new AssertionError(text);
    }

    private int kept() {
        Integer rows = jdbc.queryForObject("select count(*) from digests", Integer.class);
        return rows == null ? 0 : rows;
    }

    private int confirmed() {
        Integer rows =
                jdbc.queryForObject("select count(*) from digests where confirmed_at is not null", Integer.class);
        return rows == null ? 0 : rows;
    }

    @Test
    void a_reader_asks_confirms_by_the_button_and_ends_it_by_the_button() throws Exception {
        assertThat(get("/kommun/0764/visioner/ny-vision").body())
                .contains("/folj?municipality=0764&amp;vision=ny-vision");
        HttpResponse<String> page = get("/folj?municipality=0764&vision=ny-vision");
        assertThat(page.body()).contains("Få ändringar som e-post").contains("method=\"post\"");
        HttpResponse<String> asked = send(asking("eva@exempel.se"));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("Titta i din e-post").doesNotContain("eva@exempel.se");
        String confirm = link("eva@exempel.se", "bekrafta");
        assertThat(get(confirm).body()).contains("Ja, jag vill följa");
        assertThat(confirmed()).as("looking confirms nothing").isZero();
        assertThat(send(posting(confirm, "")).body()).contains("Du bevakar");
        assertThat(confirmed()).isEqualTo(1);
        String end = confirm.replace("bekrafta", "avsluta");
        assertThat(get(end).body()).contains("Sluta följa");
        assertThat(kept()).as("looking ends nothing").isEqualTo(1);
        assertThat(send(posting(end, "")).statusCode()).isEqualTo(200);
        assertThat(kept()).isZero();
        assertThat(get(end).statusCode()).isEqualTo(404);
    }

    @Test
    void a_mail_program_ends_it_with_one_post_from_anywhere() throws Exception {
        send(asking("ola@exempel.se"));
        String end = link("ola@exempel.se", "avsluta");
        HttpResponse<String> ended = send(posting(end, "List-Unsubscribe=One-Click")
                .header("Origin", "https://mail.exempel.com")
                .header("Sec-Fetch-Site", "cross-site"));
        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(kept()).isZero();
        assertThat(send(posting(end, "List-Unsubscribe=One-Click")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_answer_is_the_same_for_an_address_that_is_known() throws Exception {
        String first = send(asking("kand@exempel.se")).body();
        send(posting(link("kand@exempel.se", "bekrafta"), ""));
        assertThat(send(asking("kand@exempel.se")).body()).isEqualTo(first);
        assertThat(send(asking("okand@exempel.se")).body()).isEqualTo(first);
    }

    @Test
    void a_form_from_another_site_does_nothing() {
        assertThat(send(asking("eva@exempel.se").header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(asking("eva@exempel.se").header("Origin", "https://ond.exempel.se"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(posting("/folj", form("eva@exempel.se"))).statusCode()).isEqualTo(400);
        assertThat(kept()).isZero();
        assertThat(send(asking("eva@exempel.se").header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"eva@exempel.se\r\nBcc: ola@exempel.se", "eva@exempel.se,ola@exempel.se", "eva", "", "<b>@x.se"})
    void what_is_no_address_is_said_beside_the_field_and_sent_nowhere(String text) {
        HttpResponse<String> answer = send(asking(text));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Skriv en e-postadress")
                .contains("aria-invalid=\"true\"")
                .doesNotContain("<b>@");
        assertThat(kept()).isZero();
    }

    @Test
    void programs_ask_by_the_interface() throws Exception {
        HttpResponse<String> asked = send(json("""
                {"email": "program@exempel.se", "municipality": "0764", "body": "ks", "frequency": "WEEKLY", "language": "en"}
                """));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        assertThat(link("program@exempel.se", "bekrafta")).isNotBlank();
        assertThat(letter("program@exempel.se").getSubject()).startsWith("Confirm: follow ");
        assertThat(send(json("{\"email\": \"a@b.se\\nBcc: c@d.se\", \"municipality\": \"0764\"}"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(send(json("{\"email\": \"a@b.se\", \"municipality\": \"9999\"}"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(json("{\"email\": \"a@b.se\", \"municipality\": \"0764\", \"body\": \"x\"}"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(json("{\"email\": \"a@b.se\", \"municipality\": \"0764\", \"often\": 1}"))
                        .statusCode())
                .isEqualTo(422);
    }

    private HttpRequest.Builder json(String json) {
        return to("/api/digests").header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    @Test
    void what_cannot_be_followed_is_said() {
        assertThat(get("/folj").body()).contains("Välj en kommun").contains("/folj?municipality=0764");
        assertThat(get("/folj?municipality=9999").statusCode()).isEqualTo(404);
        assertThat(get("/folj?municipality=0764&vision=finns-inte").statusCode())
                .isEqualTo(404);
        assertThat(get("/folj/bekrafta?token=x").statusCode()).isEqualTo(404);
        assertThat(get("/folj/avsluta").statusCode()).isEqualTo(404);
    }
}
