package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.rodatraden.app.TestDatabase;
import tools.jackson.databind.JsonNode;

/** What the five real histories say on the days that matter, asked over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "rodatraden.seeds=true")
class RegisterHttpTest {
    private static final TestDatabase database = TestDatabase.fresh();

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        database.properties(registry);
    }

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void ask() {
        api = new Api(port);
    }

    private JsonNode vision(String municipality, String name, String asOf) {
        Api.Answer answer = api.get("/api/" + municipality + "/visions?asOf=" + asOf);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.at("/items")
                .valueStream()
                .filter(i -> i.get("id").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void five_municipalities_are_there_from_the_first_start() {
        Api.Answer answer = api.get("/api/municipalities");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/items").valueStream().map(m -> m.get("code").asString()))
                .containsExactlyInAnyOrder("0764", "1489", "1783", "2380", "1883");
        assertThat(answer.at("/next").isNull()).isTrue();
        assertThat(api.get("/api/0764").string("/name")).isEqualTo("Alvesta");
    }

    @Test
    void alvesta_lies_deferred_on_1_july_2014() {
        JsonNode item = vision("0764", "ny-vision", "2014-07-01");
        JsonNode standing = item.get("standing");
        assertThat(standing.get("preparation").asString()).isEqualTo("DEFERRED");
        assertThat(standing.get("document").asString()).isEqualTo("NO_VERSION");
        assertThat(standing.get("certainty").asString()).isEqualTo("CERTAIN");
        assertThat(standing.at("/since/edtf").asString()).isEqualTo("2014-06");
        assertThat(standing.at("/since/earliest").asString()).isEqualTo("2014-06-01");
        assertThat(standing.at("/heldBy/with/0/name").asString()).isEqualTo("kommunstyrelsen");
        assertThat(standing.at("/heldBy/last/name").asString()).isEqualTo("kommunstyrelsen");
        assertThat(standing.at("/deferral/target").asString()).isNotBlank();
        assertThat(standing.at("/why/0/entry").asString()).isNotBlank();
        assertThat(standing.get("summary").asString()).contains("hänsköt i juni 2014");
        assertThat(item.get("title").asString()).isNotBlank();
        assertThat(item.get("kind").asString()).isEqualTo("VISION");
        assertThat(item.get("municipality").asString()).isEqualTo("0764");
        assertThat(item.get("alerts").isEmpty()).isTrue();
    }

    @Test
    void alvesta_was_never_taken_up_and_the_alert_says_so() {
        JsonNode item = vision("0764", "ny-vision", "2019-01-01");
        assertThat(item.at("/standing/preparation").asString()).isEqualTo("DEFERRED");
        assertThat(item.at("/alerts/0/rule").asString()).isEqualTo("W-23");
        JsonNode whole = api.get("/api/0764/visions/ny-vision?asOf=2019-01-01").json();
        assertThat(whole.at("/standing/deferral/windows")
                        .valueStream()
                        .map(w -> w.get("to").asString()))
                .containsOnly("2018-10-14", "2018-12-31");
    }

    @Test
    void alvesta_in_january_2014_is_not_certain_and_the_possibilities_are_named() {
        JsonNode standing = vision("0764", "ny-vision", "2014-01-31").get("standing");
        assertThat(standing.get("preparation").isNull()).isTrue();
        assertThat(standing.get("certainty").asString()).isEqualTo("UNCERTAIN");
        assertThat(standing.get("possible")
                        .valueStream()
                        .map(p -> p.get("preparation").asString()))
                .contains("COMMISSIONED", "DRAFTING");
    }

    @Test
    void alvestas_two_remiss_rounds_and_two_treatments_are_kept_in_order() {
        Api.Answer rounds = api.get("/api/0764/visions/ny-vision/remiss?asOf=2014-07-01");
        assertThat(rounds.at("/items").valueStream().map(r -> r.get("number").asInt()))
                .containsExactly(1, 2);
        assertThat(rounds.at("/items")
                        .valueStream()
                        .allMatch(r -> r.get("closed").asBoolean()))
                .isTrue();
        assertThat(rounds.at("/items/0/silent").isEmpty()).isTrue();
        Api.Answer timeline = api.get("/api/0764/visions/ny-vision/timeline?asOf=2014-05-31");
        assertThat(timeline.at("/items")
                        .valueStream()
                        .filter(i -> i.get("type").asString().equals("treatment-recorded"))
                        .map(i -> i.get("certainty").asString() + " "
                                + i.get("happened").asString()))
                .first()
                .asString()
                .startsWith("IMPLIED");
    }

    @Test
    void the_predecessor_is_only_said_to_be_out_of_date() {
        assertThat(vision("0764", "vision-2010", "2014-07-01")
                        .at("/standing/document")
                        .asString())
                .isEqualTo("OBSOLETE_ASSERTED");
        JsonNode applies = api.get("/api/0764/in-force?kind=VISION&asOf=2014-07-01")
                .at("/kinds/0/documents")
                .valueStream()
                .filter(d -> d.get("vision").asString().equals("0764/vision-2010"))
                .findFirst()
                .orElseThrow();
        assertThat(applies.get("saidOutOfDate").asBoolean()).isTrue();
        Api.Answer page = api.get("/kommun/0764?asOf=2014-07-01&lang=sv");
        assertThat(page.text()).contains("uppges vara inaktuellt, inget beslut om att upphäva det är registrerat");
    }

    @Test
    void alingsas_is_adopted_on_the_day_and_its_goals_expire_before_the_vision() {
        assertThat(vision("1489", "vision-2040", "2018-03-27")
                        .at("/standing/preparation")
                        .asString())
                .isEqualTo("DRAFTING");
        JsonNode adopted = vision("1489", "vision-2040", "2018-03-28");
        assertThat(adopted.at("/standing/preparation").asString()).isEqualTo("DECIDED");
        assertThat(adopted.at("/standing/document").asString()).isEqualTo("IN_FORCE");
        assertThat(adopted.at("/standing/validityPresumed").asBoolean()).isTrue();
        JsonNode during =
                api.get("/api/1489/visions/vision-2040?asOf=2022-06-30").json();
        assertThat(during.at("/goals").valueStream().map(g -> g.get("status").asString()))
                .contains("CURRENT");
        JsonNode after =
                api.get("/api/1489/visions/vision-2040?asOf=2024-01-01").json();
        assertThat(after.at("/standing/document").asString()).isEqualTo("IN_FORCE");
        assertThat(after.at("/goals").valueStream().map(g -> g.get("status").asString()))
                .doesNotContain("CURRENT");
    }

    @Test
    void hagfors_is_adopted_in_december_2016_by_a_body_that_is_not_said() {
        JsonNode item = vision("1783", "hagforsstrategin", "2017-02-14");
        assertThat(item.at("/standing/since/edtf").asString()).isEqualTo("2016-12");
        assertThat(item.at("/standing/heldBy/last/kind").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void ostersund_is_a_roadmap_being_drafted_with_a_version_planned() {
        JsonNode item = vision("2380", "fardplan-hallbar-tillvaxt", "2024-02-27");
        assertThat(item.get("kind").asString()).isEqualTo("FÄRDPLAN");
        assertThat(item.at("/standing/preparation").asString()).isEqualTo("DRAFTING");
        assertThat(item.at("/standing/next/kind").asString()).isEqualTo("PLANNED");
        assertThat(item.at("/standing/next/when/edtf").asString()).isEqualTo("2024-11");
        JsonNode whole = api.get("/api/2380/visions/fardplan-hallbar-tillvaxt?asOf=2024-02-27")
                .json();
        assertThat(whole.get("documents").size()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void karlskoga_has_ten_activities_and_no_proposal() {
        JsonNode item = vision("1883", "vision-for-karlskoga", "2019-05-08");
        assertThat(item.at("/standing/preparation").asString()).isEqualTo("DRAFTING");
        Api.Answer timeline = api.get("/api/1883/visions/vision-for-karlskoga/timeline?asOf=2019-05-08");
        assertThat(timeline.at("/items")
                        .valueStream()
                        .filter(i -> i.get("type").asString().equals("activity-held")))
                .hasSize(10);
        assertThat(api.get("/api/1883/visions/vision-for-karlskoga/versions?asOf=2019-05-08")
                        .at("/proposed")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_day_before_the_record_and_a_day_ahead_are_said_to_be_so() {
        JsonNode before = vision("1489", "vision-2040", "1990-01-01").get("standing");
        assertThat(before.get("beforeRecord").asBoolean()).isTrue();
        assertThat(before.get("certainty").asString()).isEqualTo("NOTHING_KNOWN");
        assertThat(vision("0764", "ny-vision", "1990-01-01")
                        .at("/standing/certainty")
                        .asString())
                .as("the day of the commission is not known at its beginning")
                .isEqualTo("UNCERTAIN");
        assertThat(vision("0764", "ny-vision", "2100-01-01")
                        .at("/standing/projected")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_register_is_filtered_and_paged() {
        assertThat(api.get("/api/visions?standing=DEFERRED&asOf=2019-01-01")
                        .at("/items")
                        .size())
                .isEqualTo(1);
        assertThat(api.get("/api/visions?kind=F%C3%84RDPLAN").at("/items").size())
                .isEqualTo(1);
        assertThat(api.get("/api/visions?q=medborgardialog&overdue=true&asOf=2019-01-01")
                        .status())
                .isEqualTo(200);
        int seen = 0;
        String next = "";
        do {
            Api.Answer page = api.get("/api/visions?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            seen += page.at("/items").size();
            next = page.string("/next");
        } while (!next.isEmpty());
        assertThat(seen).isEqualTo(6);
    }

    @Test
    void the_summary_follows_the_language_asked_for() {
        Api.Answer english = api.get("/api/0764/visions/ny-vision?asOf=2014-07-01", "en-GB,sv;q=0.5");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.header("Vary")).contains("Accept-Language");
        assertThat(english.string("/standing/summary")).contains("deferred");
        assertThat(api.get("/api/0764/visions/ny-vision?asOf=2014-07-01", "de").header("Content-Language"))
                .isEqualTo("sv");
    }

    @Test
    void before_it_was_registered_a_vision_is_not_there() {
        Api.Answer answer = api.get("/api/0764/visions/ny-vision?knownAt=2000-01-01T00:00:00Z");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(api.get("/api/0764/visions?knownAt=2000-01-01T00:00:00Z")
                        .at("/items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_read_is_not_sent_again_to_one_who_has_it() {
        String path = "/api/0764/visions?asOf=2014-07-01";
        Api.Answer first = api.get(path);
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.header("X-Content-Type-Options")).isEqualTo("nosniff");
        Api.Answer second = api.send(
                api.to(path).header("If-None-Match", first.header("ETag")).GET());
        assertThat(second.status()).isEqualTo(304);
    }

    @Test
    void the_feed_gives_everything_in_order_and_says_how_far_it_read() {
        Api.Answer all = api.get("/api/events?limit=500");
        assertThat(all.header("Content-Type")).isEqualTo("application/cloudevents-batch+json");
        long last = 0;
        for (JsonNode e : all.json()) {
            assertThat(e.get("position").asLong()).isEqualTo(++last);
            assertThat(e.get("specversion").asString()).isEqualTo("1.0");
        }
        assertThat(all.header("Feed-Position")).isEqualTo(String.valueOf(last));
        Api.Answer adopted = api.get("/api/events?type=se.rodatraden.vision.adopted.v1&municipality=1489");
        assertThat(adopted.json().size()).isEqualTo(1);
        assertThat(adopted.string("/0/source")).isEqualTo("/municipality/1489");
        assertThat(adopted.string("/0/subject")).isEqualTo("1489/vision-2040");
        assertThat(adopted.string("/0/occurred")).isEqualTo("2018-03-28");
        assertThat(adopted.header("Feed-Position")).isEqualTo(String.valueOf(last));
        assertThat(api.get("/api/events?subject=0764/ny-vision").json().size())
                .isEqualTo(api.get("/api/0764/visions/ny-vision/events")
                        .at("/items")
                        .size());
    }
}
