package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.pages.LettersProduct;
import tools.jackson.databind.JsonNode;

/** The Atom feeds read by ROME: every event once and in order, permanent archives, and the standing before and after. */
@LettersProduct
class AtomHttpTest {
    private static final String ALVESTA = "/api/0764/visions/ny-vision/feed.atom";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    private Api api;
    private AtomWalk walk;

    @BeforeEach
    void ask() {
        api = new Api(port);
        walk = new AtomWalk(api);
    }

    private String registered(String municipality, String id) {
        Api.Answer answer =
                api.post("/api/" + municipality + "/visions/commands/register-vision", """
                {"id": "%s", "title": "Vision %s", "kind": "VISION"}""".formatted(id, id));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.header("Location");
    }

    private void tell(String vision, String command, String json) {
        Api.Answer answer = api.post(vision + "/commands/" + command, json, "*");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void hold(String vision, int number) {
        tell(vision, "record-activity", """
                {"id": "w%1$d", "occurred": "2024-03", "body": {"kind": "BOARD", "name": "kommunstyrelsen"},
                 "kind": "WORKSHOP", "what": "Workshop <b>%1$d</b>"}
                """.formatted(number));
    }

    /** All at once; those held before are recorded already. */
    private void holdUntil(String vision, int end) {
        String[] parts = vision.split("/", -1);
        String document = """
                municipality: "%s"
                vision: %s
                title: Vision %s
                kind: VISION
                bodies: {ks: {kind: BOARD, name: kommunstyrelsen}}
                entries:
                """.formatted(parts[2], parts[4], parts[4])
                + IntStream.range(0, end)
                        .mapToObj(
                                "  - {id: w%1$d, command: record-activity, occurred: 2024-03, body: ks, kind: WORKSHOP, what: Workshop <b>%1$d</b>}\n"
                                        ::formatted)
                        .collect(Collectors.joining());
        Api.Answer answer = api.send(api.to("/api/" + parts[2] + "/import")
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(document)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** What the numbered feed says is recorded, oldest first. */
    private List<String> recorded(String filter) {
        List<String> ids = new ArrayList<>();
        long after = 0;
        while (true) {
            Api.Answer part = api.get("/api/events?limit=500&after=" + after + "&" + filter);
            part.json()
                    .valueStream()
                    .map(e -> "urn:uuid:" + e.get("id").asString())
                    .forEach(ids::add);
            long readTo = Long.parseLong(part.header("Feed-Position"));
            if (readTo == after) {
                return ids;
            }
            after = readTo;
        }
    }

    /** Asserts that the events read are the first ones recorded, each once and in that order. */
    private static void isTheBeginningOf(List<String> met, List<String> recorded) {
        assertThat(new HashSet<>(met)).as("met once each").hasSameSizeAs(met);
        assertThat(met).as("none lost, in order").isEqualTo(recorded.subList(0, met.size()));
    }

    private static String content(Entry entry) {
        return entry.getContents().stream().map(Content::getValue).reduce("", String::concat);
    }

    private static Entry entry(Feed feed, String title) {
        return AtomWalk.entries(feed).stream()
                .filter(e -> e.getTitle().endsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        AtomWalk.entries(feed).stream().map(Entry::getTitle).toList()));
    }

    @Test
    void alvestas_feed_says_from_what_to_what_and_what_comes_next() {
        Feed feed = walk.read(ALVESTA);
        List<JsonNode> events = api.get("/api/events?limit=500&subject=0764/ny-vision")
                .json()
                .valueStream()
                .toList();
        assertThat(walk.walk(ALVESTA)).isEqualTo(recorded("subject=0764/ny-vision"));
        assertThat(AtomWalk.entries(feed)).hasSize(events.size());
        Entry deferred = entry(feed, ": Hänsköts");
        assertThat(content(deferred))
                .contains("<b>När:</b> juni 2014 · känt på månad")
                .contains("<b>Vem:</b> Kommunstyrelsen")
                .contains("<b>Läge:</b>")
                .contains("→ VILANDE</p>")
                .contains("<b>Nästa:</b> väntar på den nya majoriteten")
                .contains("hänskjuta det framtida arbetet");
        assertThat(content(entry(feed, "Historiken öppnades"))).contains("inte i registret → INGEN UPPGIFT");
        assertThat(deferred.getUpdated()).isEqualTo(deferred.getPublished());
        JsonNode event = events.stream()
                .filter(e -> deferred.getId().equals("urn:uuid:" + e.get("id").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(deferred.getUpdated().toInstant())
                .isEqualTo(Instant.parse(event.get("time").asString()).truncatedTo(ChronoUnit.SECONDS));
        String via = deferred.getOtherLinks().stream()
                .filter(l -> l.getRel().equals("via"))
                .findFirst()
                .orElseThrow()
                .getHref();
        assertThat(api.get(via.substring(via.indexOf("/api"))).string("/0/id"))
                .isEqualTo(event.get("id").asString());
        assertThat(deferred.getOtherLinks())
                .filteredOn(l -> l.getRel().equals("related"))
                .singleElement()
                .satisfies(l ->
                        assertThat(l.getHref()).isEqualTo(event.get("proof").asString()));
        String page = deferred.getAlternateLinks().getFirst().getHref();
        assertThat(page).endsWith("/kommun/0764/visioner/ny-vision#h-hanskjutande");
        assertThat(feed.getUpdated())
                .isEqualTo(AtomWalk.entries(feed).getFirst().getUpdated());
        assertThat(feed.getAuthors()).isNotEmpty();
    }

    @Test
    void a_walk_to_the_beginning_meets_every_event_once_while_more_are_recorded() throws Exception {
        String one = registered("2418", "en");
        String other = registered("2418", "annan");
        holdUntil(one, 60);
        holdUntil(other, 60);
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 60; !done.get() && i < 400; i++) {
                hold(i % 3 == 0 ? one : other, i);
                begun.countDown();
            }
        });
        begun.await();
        for (int i = 0; i < 8; i++) {
            isTheBeginningOf(walk.walk("/api/2418/feed.atom"), recorded("municipality=2418"));
        }
        done.set(true);
        writer.join();
        assertThat(walk.walk("/api/2418/feed.atom")).isEqualTo(recorded("municipality=2418"));
        assertThat(walk.walk("/api/2418/visions/en/feed.atom")).isEqualTo(recorded("subject=2418/en"));
        assertThat(walk.walk("/api/2418/visions/annan/feed.atom?lang=en")).isEqualTo(recorded("subject=2418/annan"));
    }

    @Test
    void a_planted_loss_is_found() {
        String vision = registered("2421", "forlorad");
        holdUntil(vision, 70);
        List<String> all = recorded("municipality=2421");
        assertThat(walk.walk("/api/2421/feed.atom")).isEqualTo(all);
        jdbc.update(
                "update feed_pages set positions = positions[1:20] || positions[22:] where feed = '2421' and page = 1");
        List<String> met = walk.walk("/api/2421/feed.atom");
        assertThat(met).hasSize(all.size() - 1);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> isTheBeginningOf(met, all))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void an_archive_stays_as_it_is_and_says_which_it_is() {
        String vision = registered("2425", "arkiv");
        holdUntil(vision, 120);
        String base = "/api/2425/visions/arkiv/feed";
        Feed living = walk.read(base + ".atom");
        assertThat(AtomWalk.entries(living)).hasSize(71);
        assertThat(AtomWalk.link(living, "prev-archive")).contains(base + "/1.atom");
        assertThat(AtomWalk.link(living, "current")).isEmpty();
        Api.Answer first = api.get(base + "/1.atom");
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=86400");
        assertThat(first.header("ETag")).startsWith("\"");
        assertThat(first.text()).contains("<fh:archive");
        Feed archive = AtomWalk.feed(first.text());
        assertThat(AtomWalk.entries(archive)).hasSize(50);
        assertThat(AtomWalk.link(archive, "current")).contains(base + ".atom");
        assertThat(AtomWalk.link(archive, "next-archive")).contains(base + "/2.atom");
        assertThat(AtomWalk.link(archive, "prev-archive")).isEmpty();
        Feed second = walk.read(base + "/2.atom");
        assertThat(AtomWalk.link(second, "next-archive")).isEmpty();
        assertThat(AtomWalk.link(second, "prev-archive")).contains(base + "/1.atom");
        assertThat(api.get(base + "/3.atom").status()).isEqualTo(404);
        holdUntil(vision, 160);
        assertThat(api.get(base + "/1.atom").text()).isEqualTo(first.text());
        assertThat(AtomWalk.link(walk.read(base + "/2.atom"), "next-archive")).contains(base + "/3.atom");
        assertThat(AtomWalk.entries(walk.read(base + "/2.atom")).stream().map(Entry::getId))
                .isEqualTo(AtomWalk.entries(second).stream().map(Entry::getId).toList());
    }

    @Test
    void the_living_feed_is_given_again_only_when_it_has_changed() {
        String vision = registered("2460", "etag");
        String feed = vision + "/feed.atom";
        Api.Answer first = api.get(feed);
        assertThat(first.header("Content-Type")).startsWith("application/atom+xml");
        assertThat(first.header("ETag")).startsWith("\"").doesNotStartWith("W/");
        Api.Answer again = api.send(api.to(feed).header("If-None-Match", first.header("ETag")));
        assertThat(again.status()).isEqualTo(304);
        assertThat(api.send(api.to(feed + "?lang=en").header("If-None-Match", first.header("ETag")))
                        .status())
                .isEqualTo(200);
        hold(vision, 0);
        Api.Answer changed = api.send(api.to(feed).header("If-None-Match", first.header("ETag")));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(changed.text()).contains("Workshop &lt;b&gt;0&lt;/b&gt;").doesNotContain("Workshop <b>");
    }

    @Test
    void english_is_given_to_those_who_ask() {
        Api.Answer asked = api.get(ALVESTA + "?lang=en");
        Api.Answer accepted = api.get(ALVESTA, "en");
        assertThat(asked.header("Content-Language")).isEqualTo("en");
        assertThat(accepted.header("Content-Language")).isEqualTo("en");
        assertThat(asked.text()).contains("xml:lang=\"en\"").contains("→ DEFERRED");
        assertThat(accepted.text()).contains("→ DEFERRED");
        assertThat(api.get(ALVESTA).header("Content-Language")).isEqualTo("sv");
        assertThat(api.get(ALVESTA + "?lang=de").status()).isEqualTo(400);
    }

    @Test
    void a_correction_and_a_struck_entry_are_entries_that_say_old_and_new() {
        String vision = registered("2462", "rattad");
        hold(vision, 0);
        hold(vision, 1);
        tell(vision, "correct-entry", """
                {"id": "rattelse", "occurred": "2024-04-02", "body": {"kind": "ADMINISTRATION", "name": "kansliet"},
                 "corrects": "w0", "kind": "TYPO", "why": "Fel månad.",
                 "instead": {"command": "record-activity", "id": "w0", "occurred": "2024-02",
                   "body": {"kind": "BOARD", "name": "kommunstyrelsen"}, "kind": "WORKSHOP", "what": "Workshop <b>0</b>"}}
                """);
        tell(vision, "annul-entry", """
                {"id": "struken", "occurred": "2024-04-03", "body": {"kind": "ADMINISTRATION", "name": "kansliet"},
                 "annuls": "w1", "why": "Hölls aldrig."}
                """);
        Feed feed = walk.read(vision + "/feed.atom");
        assertThat(content(entry(feed, "Post rättad: Workshop <b>0</b>"))).contains("mars 2024 → februari 2024");
        assertThat(content(entry(feed, "Post struken: Workshop <b>1</b>")))
                .contains("mars 2024")
                .contains("räknas inte");
    }

    @Test
    void a_body_is_followed_in_every_matter_from_where_it_is_first_named() {
        Feed board = walk.read("/api/0764/bodies/ks/feed.atom");
        assertThat(board.getTitle()).startsWith("Kommunstyrelsen, Alvesta");
        List<String> met = walk.walk("/api/0764/bodies/ks/feed.atom");
        assertThat(met).contains(entry(walk.read(ALVESTA), ": Hänsköts").getId());
        assertThat(recorded("municipality=0764")).containsAll(met);
        assertThat(recorded("subject=0764/_municipality")).anyMatch(met::contains);
        assertThat(api.get("/api/0764/bodies/finnsinte/feed.atom").status()).isEqualTo(404);
        assertThat(api.get("/api/0764/visions/finnsinte/feed.atom").status()).isEqualTo(404);
        assertThat(api.get("/api/9999/feed.atom").status()).isEqualTo(404);
    }

    @Test
    void a_feed_with_nothing_in_it_is_a_feed() {
        Feed empty = walk.read("/api/0188/feed.atom");
        assertThat(AtomWalk.entries(empty)).isEmpty();
        assertThat(empty.getUpdated()).isNotNull();
    }

    @Test
    void the_pages_lead_to_their_feeds_and_the_entries_back_to_the_pages() {
        for (String page : List.of("/kommun/0764", "/kommun/0764/visioner/ny-vision", "/kommun/0764/organ/ks")) {
            String html = api.get(page).text();
            java.util.regex.Matcher link = java.util.regex.Pattern.compile(
                            "<link rel=\"alternate\" type=\"application/atom\\+xml\" href=\"([^\"]+)\"")
                    .matcher(html);
            assertThat(link.find()).as(page).isTrue();
            assertThat(html).contains("Atom-flöde");
            Feed feed = walk.read(link.group(1));
            assertThat(feed.getAlternateLinks().getFirst().getHref()).endsWith(page);
            for (Entry entry : AtomWalk.entries(feed)) {
                String to = entry.getAlternateLinks().getFirst().getHref();
                String path = to.substring(to.indexOf("/kommun"));
                String anchor = path.contains("#") ? path.substring(path.indexOf('#') + 1) : "main";
                assertThat(api.get(path.replaceFirst("#.*", "")).text()).as(to).contains("id=\"" + anchor + "\"");
            }
        }
    }
}
