package se.rodatraden.pages.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;

/** A reader's week, as a browser without script has it. */
@RunningProduct
class WeekPagesTest {
    private static final String CODE = "1430";
    private static final String VISION = CODE + "/visioner/gron";
    private static final Pattern WORD = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void aPlan() {
        new GreenPlan(port, CODE).recorded();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .build(),
                BodyHandlers.ofString());
    }

    private String page(String address) throws Exception {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    /** What the form of a page sends, with a button pressed; the address that comes back. */
    private String pressed(String page, String fields) throws Exception {
        Matcher word = WORD.matcher(page);
        assertThat(word.find()).isTrue();
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/min-vecka"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "form=" + URLEncoder.encode(word.group(1), StandardCharsets.UTF_8) + "&" + fields))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void a_vision_is_followed_by_two_presses_and_remembered_by_the_browser() throws Exception {
        assertThat(page("/kommun/" + VISION)).containsOnlyOnce("/min-vecka?ny=" + CODE + "%2Fvisioner%2Fgron");
        assertThat(page("/kommun/" + CODE + "?asOf=" + GreenPlan.today())).contains("/min-vecka?ny=" + CODE + "\"");
        assertThat(page("/register?q=plan&sort=titel")).contains("/min-vecka?ny=register%3Fq%3Dplan%26sort%3Dtitel");
        assertThat(page("/kommun/" + CODE + "?q=plan")).contains("/min-vecka?ny=kommun%2F" + CODE + "%3Fq%3Dplan");
        assertThat(page("/register?sort=titel")).doesNotContain("/min-vecka?ny=");
        assertThat(page("/min-vecka?lang=sv")).contains("Du bevakar inget än");

        String offered = page("/min-vecka?ny=" + VISION + "&lang=sv");
        assertThat(offered).contains("Grön plan", "value=\"" + VISION + "\"").doesNotContain("Sista svarsdag");
        String there = pressed(offered, "ny=" + VISION + "&bevaka=1");

        assertThat(there).isEqualTo("/min-vecka?f=" + CODE + "%2Fvisioner%2Fgron");
        String followed = page("/min-vecka?lang=sv");
        assertThat(followed)
                .contains("Möte om ängar", "Inget registrerat visar att det blev av")
                .contains("Remiss, omgång 1", "Sluta bevaka")
                .contains("/min-vecka/kalender.ics?f=" + CODE + "%2Fvisioner%2Fgron")
                .doesNotContain("inte sparat", GreenPlan.SECRET);

        assertThat(pressed(followed, "f=" + VISION + "&bort=" + VISION)).isEqualTo("/min-vecka");
        assertThat(page("/min-vecka?lang=sv")).contains("Du bevakar inget än");
    }

    @Test
    void an_address_from_another_device_shows_the_same_and_is_saved_only_when_asked() throws Exception {
        String address = "/min-vecka?f=" + CODE + "&f=" + CODE + "%2Forgan%2Fpn&f=register%3Fq%3D%22Gr%C3%B6n+plan%22";

        String page = page(address + "&lang=sv");

        assertThat(page).contains("inte sparat i den här webbläsaren", "Parknämnden", "Sökning: ”\"Grön plan\"”");
        assertThat(page("/min-vecka?lang=sv")).contains("Du bevakar inget än");
        assertThat(page(address + "&lang=en&sedan=" + GreenPlan.in(1 - 300))).contains("Recorded since");
    }

    @Test
    void what_names_nothing_is_told_and_not_dropped() throws Exception {
        String page = page("/min-vecka?lang=sv&f=" + CODE + "&f=0001&f=" + CODE
                + "%2Forgan%2Fsaknas&f=%3Cb%3E&f=register%3Fq%3D&f=register%3Fdocument%3DINGET");

        assertThat(page)
                .contains("f: ”0001”: ingen svensk kommun har den koden")
                .contains("organet finns inte i registret")
                .contains("f: ”&lt;b&gt;” går inte att läsa")
                .contains("är ingen sökning som kan följas")
                .contains("”INGET” är inget läge");
        String many = IntStream.range(0, 120)
                .mapToObj(i -> "f=" + CODE + "/organ/x" + i)
                .collect(Collectors.joining("&"));
        assertThat(page("/min-vecka?lang=sv&" + many)).contains("högst 100 kan följas; 20 visas inte");
        assertThat(get("/min-vecka?sedan=igar&lang=sv").statusCode()).isEqualTo(400);
        assertThat(get("/min-vecka?sedan=igar&lang=sv").body()).contains("sedan: ”igar” är inget datum");
    }

    @Test
    void the_selection_has_a_calendar_and_an_atom_feed_of_its_own() throws Exception {
        String what = "?f=" + VISION + "&f=" + CODE + "/organ/sn";

        assertThat(page("/min-vecka/kalender.ics" + what))
                .contains("X-WR-CALNAME:Min vecka", "Sista svarsdag på remissen")
                .doesNotContain("Klimatplan")
                .containsOnlyOnce("SUMMARY:Sista svarsdag");
        assertThat(page("/min-vecka/flode.atom" + what))
                .contains("<entry>", "Grön plan: ")
                .doesNotContain(GreenPlan.SECRET);
        assertThat(get("/min-vecka/kalender.ics?f=skrap").statusCode()).isEqualTo(400);
        assertThat(get("/min-vecka/flode.atom").statusCode()).isEqualTo(400);
    }

    @Test
    void a_form_from_elsewhere_changes_nothing() throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/min-vecka"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("f=" + VISION))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("min-vecka"));
    }
}
