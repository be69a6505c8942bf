package se.rodatraden.pages;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.SessionRepository;
import se.rodatraden.RunningProduct;
import se.rodatraden.http.Api;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedIn;
import se.rodatraden.identity.TestSession;

/** One person proposes an erasure, another approves it, and then the text is nowhere. */
@RunningProduct
class ErasurePagesTest {
    private static final String CODE = "1761";
    private static final String LIST = "/kommun/" + CODE + "/gallring";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Actors actors;

    @Autowired
    JdbcTemplate jdbc;

    private final String word = "zqgallras" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String name = "gallrad-" + UUID.randomUUID().toString().substring(0, 8);
    private final String vision = "/api/" + CODE + "/visions/" + name;
    private final String page = "/kommun/" + CODE + "/visioner/" + name;
    private final String form = page + "/gallra/brevet";
    private String session = "a=b";
    private String forms = "a=b";

    private String registrar() {
        String account = UUID.randomUUID().toString();
        Actor actor = actors.seen(SignedIn.LOCAL, account, "Prov", Actor.Kind.LOCAL);
        actors.give(actor.id(), new Grant(Role.REGISTRAR, CODE, null));
        return account;
    }

    private void as(String account) {
        session = TestSession.cookie(sessions, account);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    request.header("Cookie", session + "; " + forms)
                            .header("Accept-Language", "sv")
                            .build(),
                    BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .filter(c -> c.startsWith("forms="))
                    .forEach(c -> forms = c.substring(0, c.indexOf(';')));
            return response;
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .GET())
                .body();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String word(String page, String action) {
        Matcher form = Pattern.compile(
                        "action=\"" + action + "\">\\s*<input type=\"hidden\" name=\"form\" value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(form.find()).as(action + " in " + page).isTrue();
        return form.group(1);
    }

    private void record(String command, String fields) {
        String path = command.equals("register-vision") ? "/api/" + CODE + "/visions" : vision;
        Api api = new Api(port);
        Api.Answer answer = api.send(
                api.posting(path + "/commands/" + command, "{" + fields + "}").header("If-Match", "*"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void aVisionWithTheText() {
        String who = "\"body\": {\"kind\": \"EXTERNAL\", \"name\": \"" + word + "\"}";
        record("register-vision", "\"id\": \"" + name + "\", \"title\": \"Vision\", \"kind\": \"VISION\"");
        record(
                "record-assertion",
                "\"id\": \"brevet\", \"occurred\": \"2026-01-02\", " + who + ", \"assertion\": \"" + word + "\"");
        record(
                "annul-entry",
                "\"id\": \"struken\", \"occurred\": \"2026-01-03\", " + who
                        + ", \"annuls\": \"brevet\", \"why\": \"för att " + word + "\"");
        record(
                "mark-confidential",
                "\"id\": \"markt\", \"occurred\": \"2026-01-04\", \"body\": {\"kind\": \"BOARD\", \"name\":"
                        + " \"kommunstyrelsen\"}, \"about\": \"brevet\", \"provision\": \"OSL 25:1\", \"why\": \"om "
                        + word + "\"");
        jdbc.update("""
                insert into webhook_attempts (subscription, kind, position, event, type, subject, attempt, at, millis, excerpt, delivered)
                select gen_random_uuid(), 'LIVE', position, event_id::text, type, stream, 1, now(), 1, ?, true
                from events where stream = ? and sequence = 1
                """, "tack för " + word, CODE + "/" + name);
    }

    private String proposed() throws IOException, InterruptedException {
        HttpResponse<String> proposed = post(
                form,
                Map.of(
                        "form", word(get(form), form),
                        "other", "kommunstyrelsen",
                        "date", "2026-03-03",
                        "dnr", "KS 2026/12",
                        "why", "inaktuell"));
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(303);
        Matcher decline = Pattern.compile(LIST + "/([0-9a-f-]{36})/avsla").matcher(get(LIST));
        assertThat(decline.find()).isTrue();
        return LIST + "/" + decline.group(1);
    }

    @Test
    void nobody_approves_their_own_and_another_person_does_after_proving_who_they_are() throws Exception {
        aVisionWithTheText();
        String one = registrar();
        String other = registrar();
        as(one);
        String proposal = proposed();
        String approve = proposal + "/godkann";
        String own = get(LIST);
        assertThat(own).contains("en annan person måste godkänna").doesNotContain("/godkann\"");
        String decline = word(own, proposal + "/avsla");
        assertThat(post(approve, Map.of("form", decline)).statusCode())
                .as("the word of another form")
                .isEqualTo(400);

        session = TestSession.stale(sessions, other);
        String asked = get(LIST);
        HttpResponse<String> stale = post(approve, Map.of("form", word(asked, approve)));
        assertThat(stale.statusCode()).isEqualTo(303);
        assertThat(stale.headers().firstValue("Location").orElse(""))
                .isEqualTo("/bekrafta?till=" + URLEncoder.encode(LIST, StandardCharsets.UTF_8));
        assertThat(get("/bekrafta?till=" + LIST)).contains("Bekräfta att det är du");
        assertThat(jdbc.queryForObject(
                        "select count(*) from events where stream = ? and type = 'texts-erased'",
                        Long.class,
                        CODE + "/" + name))
                .isZero();

        // Even with a word for the form, which only the page of another person has.
        as(one);
        HttpResponse<String> mine = post(approve, Map.of("form", word(asked, approve)));
        assertThat(mine.statusCode()).isEqualTo(422);
        assertThat(mine.body()).contains("be en annan person");

        as(other);
        assertThat(post(approve, Map.of("form", word(get(LIST), approve))).statusCode())
                .isEqualTo(303);
        assertThat(get(LIST)).contains("Godkändes den", "KS 2026/12");
        assertThat(jdbc.queryForList(
                        "select kind from security_events where municipality = ? and details ->> 'vision' = ? order by id",
                        String.class,
                        CODE,
                        CODE + "/" + name))
                .contains("ERASURE_PROPOSED", "ERASURE_APPROVED");
    }

    @Test
    void after_an_erasure_the_text_is_nowhere_and_everything_says_that_it_was_erased() throws Exception {
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(logged);
        aVisionWithTheText();
        as(registrar());
        String proposal = proposed();
        as(registrar());
        assertThat(post(proposal + "/godkann", Map.of("form", word(get(LIST), proposal + "/godkann")))
                        .statusCode())
                .isEqualTo(303);

        Api api = new Api(port);
        for (String view :
                List.of("", "/timeline", "/ledger", "/events", "/document", "/why", "/feed.atom", "/confidential")) {
            assertThat(api.get(vision + view).text()).as(view).doesNotContain(word);
        }
        assertThat(api.get(vision + "/ledger").text())
                .contains("[gallrad uppgift]", "\"erased\"", "KS 2026/12", "texts-erased")
                .doesNotContain("Historiken öppnades\",\"lines\":[\"");
        for (String shown : List.of("", "/liggare", "/sekretess")) {
            assertThat(get(page + shown)).as(shown).doesNotContain(word);
        }
        assertThat(get(page + "/liggare"))
                .contains(
                        "Gallrad uppgift: beslut av kommunstyrelsen den 3 mars 2026, dnr KS 2026/12",
                        "Uppgift gallrad");
        assertThat(api.get(vision + "/feed.atom").text()).contains("Uppgift gallrad", "#h-brevet");
        assertThat(get("/?q=hammar")).contains("Uppgift gallrad");
        assertThat(api.get("/api/" + CODE + "/register?q=" + word).text()).doesNotContain(name);

        String stream = CODE + "/" + name;
        Instant end = Instant.now().plusSeconds(60);
        while (Objects.requireNonNull(jdbc.queryForObject(
                        "select count(*) from erased_texts t join events e using (position) where e.stream = ?",
                        Long.class,
                        stream))
                < 3) {
            assertThat(Instant.now()).as("erased").isBefore(end);
            LockSupport.parkNanos(100_000_000);
        }
        root.detachAppender(logged);
        assertThat(logged.list.stream().map(ILoggingEvent::getFormattedMessage)).noneMatch(m -> m.contains(word));
    }
}
