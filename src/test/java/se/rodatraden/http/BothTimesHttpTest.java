package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import tools.jackson.databind.JsonNode;

/** What was true on a day, as the register knew it at a time, before and after late entries and corrections. */
@RunningProduct
class BothTimesHttpTest {
    private static final String BODY = "\"body\": {\"kind\": \"COUNCIL\", \"name\": \"kommunfullmäktige\"}";
    private static final String TODAY = "\"occurred\": \"2026-01-02\", " + BODY;
    private static final String REASON = ", \"recordAsOccurred\": true, \"reason\": \"äldre handlingar saknas\"";

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void ask() {
        api = new Api(port);
    }

    /** The address of a vision adopted on 10 October 2022, the last week of the council's term. */
    private String adopted(String id) {
        Api.Answer answer = api.post("/api/0763/visions/commands/register-vision", """
                {"id": "%s", "title": "Vision %s", "kind": "VISION"}""".formatted(id, id));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String vision = answer.header("Location");
        tell(
                vision,
                "submit-for-decision",
                "\"id\": \"fram\", \"occurred\": \"2022-09-01\", " + BODY
                        + ", \"to\": {\"kind\": \"COUNCIL\", \"name\": \"kommunfullmäktige\"}" + REASON);
        tell(vision, "adopt-vision", adoption("2022-10-10"));
        return vision;
    }

    private static String adoption(String day) {
        return "\"id\": \"antagen\", \"occurred\": \"" + day + "\", " + BODY + ", \"title\": \"Vision 2040\"" + REASON;
    }

    /** When it was recorded. */
    private Instant tell(String vision, String command, String fields) {
        Api.Answer told = api.post(vision + "/commands/" + command, "{" + fields + "}", "*");
        assertThat(told.status()).as(told.text()).isEqualTo(201);
        return Instant.parse(told.string("/events/0/recordedAt"));
    }

    private Instant correct(String vision, String day) {
        return tell(
                vision,
                "correct-entry",
                TODAY + ", \"corrects\": \"antagen\", \"kind\": \"WRONG_SOURCE\","
                        + " \"why\": \"protokollet säger en annan dag\", \"instead\": {\"command\": \"adopt-vision\", "
                        + adoption(day) + "}");
    }

    private String listed(String vision, String asOf, Instant knownAt) {
        String id = vision.substring(vision.lastIndexOf('/') + 1);
        return api.get("/api/0763/visions?asOf=" + asOf + "&knownAt=" + knownAt)
                .at("/items")
                .valueStream()
                .filter(i -> i.get("id").asString().equals(id))
                .findFirst()
                .map(i -> i.at("/standing/preparation").asString("?"))
                .orElse("none");
    }

    private String one(String vision, String asOf, Instant knownAt) {
        return api.get(vision + "?asOf=" + asOf + "&knownAt=" + knownAt).string("/standing/preparation");
    }

    @Test
    void an_adoption_moved_across_a_mandate_border_is_known_as_moved_only_from_its_correction() {
        String vision = adopted("mandat");
        Instant before = Instant.parse(api.get(vision + "/timeline").string("/items/1/recordedAt"));
        Instant corrected = correct(vision, "2022-10-17");
        Instant justBefore = corrected.minusNanos(1000);

        for (String day : List.of("2022-10-14", "2022-10-10")) {
            assertThat(listed(vision, day, before)).isEqualTo("DECIDED");
            assertThat(listed(vision, day, justBefore)).isEqualTo("DECIDED");
            assertThat(one(vision, day, justBefore)).isEqualTo("DECIDED");
            assertThat(listed(vision, day, corrected)).isEqualTo("BEFORE_DECISION");
            assertThat(one(vision, day, corrected)).isEqualTo("BEFORE_DECISION");
        }
        assertThat(listed(vision, "2022-10-17", corrected)).isEqualTo("DECIDED");
    }

    @Test
    void a_late_entry_is_known_from_its_recording_and_not_before() {
        String vision = adopted("sent");
        Instant late =
                tell(vision, "record-treatment", "\"occurred\": \"2022-08-15\", \"ordinal\": 1, " + BODY + REASON);
        Instant tabled =
                tell(vision, "table-matter", "\"id\": \"bord\", \"occurred\": \"2022-09-20\", " + BODY + REASON);

        assertThat(listed(vision, "2022-09-25", late)).isEqualTo("BEFORE_DECISION");
        assertThat(listed(vision, "2022-09-25", tabled)).isEqualTo("TABLED");
        Instant struck = tell(vision, "annul-entry", TODAY + ", \"annuls\": \"bord\", \"why\": \"fel ärende\"");
        assertThat(listed(vision, "2022-09-25", struck)).isEqualTo("BEFORE_DECISION");
        assertThat(listed(vision, "2022-09-25", tabled)).isEqualTo("TABLED");
        assertThat(one(vision, "2022-09-25", tabled)).isEqualTo("TABLED");
        assertThat(api.get(vision + "/timeline").string("/struck/0/entry")).isEqualTo("bord");
    }

    @Test
    void the_timeline_shows_what_an_entry_says_and_what_it_said() {
        String vision = adopted("visat");
        correct(vision, "2022-10-17");
        JsonNode item = api.get(vision + "/timeline").json().get("items").get(1);

        assertThat(item.at("/occurred/edtf").asString()).isEqualTo("2022-10-17");
        assertThat(item.at("/corrections/0/why").asString()).isEqualTo("protokollet säger en annan dag");
        assertThat(item.at("/corrections/0/changes/0/field").asString()).isEqualTo("occurred");
        assertThat(item.at("/corrections/0/changes/0/before").asString()).isEqualTo("10 oktober 2022");
        assertThat(item.at("/corrections/0/changes/0/after").asString()).isEqualTo("17 oktober 2022");
    }

    @Test
    void the_ledger_has_every_event_with_its_lag_and_what_became_of_it() {
        String vision = adopted("liggare");
        Instant before = Instant.parse(api.get(vision + "/ledger").string("/items/2/recordedAt"));
        correct(vision, "2022-10-17");
        Api.Answer ledger = api.get(vision + "/ledger");

        assertThat(ledger.at("/items").size()).isEqualTo(4);
        assertThat(ledger.at("/items/2/occurred/edtf").asString()).isEqualTo("2022-10-10");
        assertThat(ledger.at("/items"))
                .allSatisfy(item -> assertThat(item.get("proof").asString())
                        .endsWith("/log/proof/" + item.get("position").asLong()));
        assertThat(api.get(vision + "/timeline").string("/items/0/proof")).contains("://", "/log/proof/");
        assertThat(ledger.at("/items/2/lagDays/atLeast").asLong()).isGreaterThan(1000);
        assertThat(ledger.at("/items/2/dnr").isNull()).isTrue();
        assertThat(ledger.at("/items/2/recordedBy").asString()).isNotBlank();
        assertThat(ledger.at("/items/2/corrections/0/changes").size()).isEqualTo(1);
        assertThat(ledger.at("/items/3/corrected/changes/0/after").asString()).isEqualTo("17 oktober 2022");
        assertThat(ledger.at("/items/1/reason").asString()).isEqualTo("äldre handlingar saknas");
        assertThat(marked(vision, "CORRECTED")).containsExactly("antagen");
        assertThat(marked(vision, "FORCE_UNCONFIRMED")).containsExactly("antagen");
        assertThat(marked(vision, "STRUCK")).isEmpty();
        assertThat(marked(vision, "LATE")).contains("fram", "antagen");
        assertThat(api.get(vision + "/ledger?knownAt=" + before).at("/items").size())
                .isEqualTo(3);
        assertThat(api.get(vision + "/ledger?mark=LOST").status()).isEqualTo(400);
    }

    private List<String> marked(String vision, String mark) {
        return api.get(vision + "/ledger?mark=" + mark)
                .at("/items")
                .valueStream()
                .map(i -> i.get("entry").asString())
                .toList();
    }

    @Test
    void a_standing_and_a_deviation_say_which_entry_and_which_rule_give_them() {
        String vision = adopted("varfor");
        Api.Answer why = api.get(vision + "/why?asOf=2022-09-15");

        assertThat(why.string("/parts/0/of")).isEqualTo("PREPARATION");
        assertThat(why.string("/parts/0/reasons/0/entry/entry")).isEqualTo("fram");
        assertThat(why.string("/parts/0/reasons/0/rule")).isEqualTo("submit-for-decision");
        JsonNode found = why.at("/deviations")
                .valueStream()
                .filter(d -> d.at("/deviation/rule").asString().equals("E-STATE"))
                .findFirst()
                .orElseThrow();
        assertThat(found.at("/entry/entry").asString()).isEqualTo("fram");
        assertThat(found.at("/deviation/holds").asBoolean()).isTrue();
        assertThat(api.get(vision + "/why").at("/parts").findValuesAsString("rule"))
                .contains("KL 13:14");
        assertThat(api.get(vision + "/why?asOf=1990-01-01").at("/parts").isEmpty())
                .isTrue();
    }

    @Test
    void an_uncertain_day_is_answered_as_uncertain_at_both_times() {
        String vision = adopted("osaker");
        Instant month = correct(vision, "2022-10");
        for (String path : List.of(vision, "/api/0763/visions")) {
            assertThat(api.get(path + "?asOf=2022-10-14&knownAt=" + month).text())
                    .contains("\"UNCERTAIN\"");
        }
        assertThat(api.get(vision + "/why?asOf=2022-10-14").string("/open/0/entry"))
                .isEqualTo("antagen");
    }

    /** Every address with a time of knowledge refuses a future one, and all are covered. */
    @Test
    void every_read_of_a_vision_can_be_asked_for_as_known_at_a_time() {
        String vision = adopted("adresser");
        List<String> without = new ArrayList<>();
        api.get("/api/openapi.json").at("/paths").forEachEntry((path, item) -> {
            if (!path.contains("/visions") || !item.has("get")) {
                return;
            }
            List<String> parameters = item.at("/get/parameters").findValuesAsString("name");
            if (!parameters.contains("knownAt")) {
                without.add(path.substring(path.lastIndexOf('/') + 1));
                return;
            }
            String address = path.replace("{municipality}", "0763").replace("{vision}", "adresser");
            assertThat(api.get(address + "?knownAt=2199-01-01T00:00:00Z").status())
                    .as(path)
                    .isEqualTo(400);
            assertThat(api.get(address + "?knownAt=igår").status()).as(path).isEqualTo(400);
            Api.Answer early = api.get(address + "?knownAt=2000-01-01T00:00:00Z");
            if (path.contains("{vision}")) {
                assertThat(early.status()).as(path).isEqualTo(404);
                assertThat(early.string("/detail")).contains("registrerades");
            } else {
                assertThat(early.at("/items").isEmpty()).as(path).isTrue();
            }
        });
        // Event lists have only the time of recording; so has confidential text, and what of it can be erased. What is
        // proved is of the log as it is.
        assertThat(without)
                .containsExactlyInAnyOrder(
                        "events",
                        "commands",
                        "confidential",
                        "erasable",
                        "feed.atom",
                        "{page}.atom",
                        "proof",
                        "evidence.zip");
        assertThat(vision).endsWith("adresser");
    }

    @Test
    void the_pages_show_what_was_corrected_and_struck_and_why() {
        String vision = adopted("sidor");
        Instant before = Instant.parse(api.get(vision + "/timeline").string("/items/1/recordedAt"));
        correct(vision, "2022-10-17");
        tell(
                vision,
                "record-activity",
                "\"id\": \"mote\", \"occurred\": \"2022-05-01\", \"kind\": \"MEETING\"," + " \"what\": \"möte\", "
                        + BODY + REASON);
        tell(vision, "annul-entry", TODAY + ", \"annuls\": \"mote\", \"why\": \"fel ärende\"");
        String page = "/kommun/0763/visioner/sidor";

        assertThat(api.get(page).text())
                .contains("Rättad", "10 oktober 2022", "17 oktober 2022", "Strukna poster", "fel ärende")
                .contains(page + "/liggare", page + "/varfor", page + "/jamfor");
        assertThat(api.get(page + "/liggare").text())
                .contains("protokollet säger en annan dag", "dnr saknas", "av kommunfullmäktige: fel ärende")
                .containsPattern("<s>Möte</s>");
        assertThat(api.get(page + "/liggare?only=struck").text()).contains("1 av 6 händelser");
        assertThat(api.get(page + "/varfor", "en").text()).contains("Why it stands so", "KL 13:14");
        assertThat(api.get(page + "/jamfor?asOf=2022-10-12&knownAt=" + before + "&asOf2=2022-10-12", "en")
                        .text())
                .contains("Only at the first time", "Wording differs", "10 October 2022", "17 October 2022");
        for (String sub : List.of("", "/liggare", "/varfor", "/jamfor")) {
            assertThat(api.get(page + sub + "?knownAt=2199-01-01").status()).isEqualTo(400);
            assertThat(api.get(page + sub + "?knownAt=2000-01-01").status()).isEqualTo(404);
        }
        assertThat(api.get("/kommun/0763/visioner/ingen/liggare").status()).isEqualTo(404);
    }
}
