package se.rodatraden.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.TestPropertySource;
import se.rodatraden.RunningProduct;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedIn;
import se.rodatraden.identity.TestSession;

/** The product under a path: every link, file, form, feed and redirect holds there. */
@RunningProduct
@TestPropertySource(properties = "server.servlet.context-path=/tradar")
class ServedUnderTest {
    private static final String ROOT = "/tradar";
    private static final int PAGES = 150;
    private static final Pattern ADDRESS = Pattern.compile("<(\\w+)[^>]*? (?:href|src|action)=\"([^\"#]*)");
    private static final Pattern OF_JSON = Pattern.compile("\"(/[a-z][^\"\\s]*)\"");
    private static final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Actors actors;

    private HttpResponse<String> send(String method, String path, String cookie, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html, */*;q=0.8")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "a=b", "");
    }

    @Test
    void every_address_in_every_page_is_answered_there() throws Exception {
        String session = everyRole();
        Deque<String> left = new ArrayDeque<>(List.of(ROOT + "/"));
        Set<String> seen = new LinkedHashSet<>(left);
        List<String> astray = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        int read = 0;
        while (!left.isEmpty() && read < PAGES) {
            String address = left.removeFirst();
            HttpResponse<String> answer = send("GET", address, session, "");
            read++;
            if (answer.statusCode() >= 400) {
                unanswered.add(answer.statusCode() + " " + address);
            }
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            for (Matcher m = ADDRESS.matcher(answer.body()); m.find(); ) {
                String link = m.group(2).replace("&amp;", "&");
                if (link.startsWith("/") && !link.equals(ROOT) && !link.startsWith(ROOT + "/")) {
                    astray.add(address + " → " + link);
                } else if (link.startsWith("/")
                        && !m.group(1).equals("form")
                        && isOneOfItsKind(link)
                        && seen.add(link)) {
                    left.addLast(link);
                }
            }
        }
        assertThat(astray).isEmpty();
        assertThat(unanswered).isEmpty();
        assertThat(read).isGreaterThan(60);
    }

    private static boolean isOneOfItsKind(String link) {
        return !link.matches(
                ".*(sort=|lang=|/liggare/|/handelser/.|/mandatperiod/.|/api/events|logga-in\\?|logga-ut|ordning=).*");
    }

    @Test
    void redirects_feeds_files_and_the_interface_lead_there_too() throws Exception {
        assertThat(get(ROOT + "/register/").headers().firstValue("Location")).contains(ROOT + "/register");
        assertThat(get(ROOT + "/kommun/764").headers().firstValue("Location")).contains(ROOT + "/kommun/0764");
        assertThat(get(ROOT + "/installation/roller")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith(ROOT + "/logga-in?till=%2Finstallation");
        assertThat(get(ROOT).headers().firstValue("Location").orElse("")).endsWith(ROOT + "/");
        assertThat(get(ROOT + "/").statusCode()).isEqualTo(200);
        assertThat(get("/register").statusCode()).isEqualTo(404);
        assertThat(get(ROOT + "/finns-inte").body()).contains("<h1>", "href=\"" + ROOT + "/\"");
        assertThat(get(ROOT + "/robots.txt").body()).contains("http://localhost:8080/tradar/sitemap.xml");
        assertThat(get(ROOT + "/api/0764/feed.atom").body())
                .contains("http://localhost:8080/tradar/kommun/0764")
                .doesNotContain("8080/kommun", "8080/api");
        HttpResponse<String> vision = get(ROOT + "/kommun/0764/visioner/ny-vision");
        assertThat(vision.body())
                .contains(
                        "<link rel=\"canonical\" href=\"http://localhost:8080/tradar/kommun/0764/visioner/ny-vision\">")
                .contains("http://localhost:" + port + "/tradar/kommun/0764/visioner/ny-vision");
        assertThat(vision.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("style-src 'self'");
        HttpResponse<String> api = get(ROOT + "/api/0764/visions");
        assertThat(api.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        List<String> links = OF_JSON.matcher(api.body())
                .results()
                .map(m -> m.group(1))
                .distinct()
                .toList();
        assertThat(links).isNotEmpty().allMatch(link -> link.startsWith(ROOT + "/"));
        for (String link : links) {
            assertThat(get(link).statusCode()).as(link).isEqualTo(200);
        }
        assertThat(get(ROOT + "/api/openapi.json").body()).contains("\"/api/municipalities\"", "\"url\":\"..\"");
        assertThat(get(ROOT + "/api/asyncapi.json").body()).contains("\"pathname\":\"/tradar\"");
    }

    @Test
    void a_form_is_taken_there() throws Exception {
        HttpResponse<String> page = get(ROOT + "/tillganglighet?lang=sv");
        String cookie = page.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("forms="))
                .map(c -> c.substring(0, c.indexOf(';')))
                .findFirst()
                .orElseThrow();
        Matcher word = Pattern.compile(
                        "action=\"/tradar/tillganglighet\">\\s*<input type=\"hidden\" name=\"form\" value=\"([^\"]+)\"")
                .matcher(page.body());
        assertThat(word.find()).isTrue();
        HttpResponse<String> answer =
                send("POST", ROOT + "/tillganglighet", cookie, "form=" + word.group(1) + "&beskrivning=Under+en+stig");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("rapporten är mottagen", "href=\"/tradar/tillganglighet\"");
    }

    private String everyRole() {
        String account = UUID.randomUUID().toString();
        Actor actor = actors.seen(SignedIn.LOCAL, account, "Prov", Actor.Kind.LOCAL);
        for (Role role : List.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.REGISTRAR)) {
            actors.give(actor.id(), new Grant(role, Grant.EVERYWHERE, null));
        }
        return TestSession.cookie(sessions, account);
    }
}
