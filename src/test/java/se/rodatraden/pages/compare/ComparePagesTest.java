package se.rodatraden.pages.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.http.Api;

/** Two times side by side, two texts word by word, and pages of other days than today, which say so. */
@RunningProduct
class ComparePagesTest {
    private static final String BODY = "\"body\": {\"kind\": \"COUNCIL\", \"name\": \"kommunfullmäktige\"}";
    private static final String TODAY = "\"occurred\": \"2026-01-02\", " + BODY;
    private static final String REASON = ", \"recordAsOccurred\": true, \"reason\": \"äldre handlingar saknas\"";

    @LocalServerPort
    int port;

    private final String name = "jamfor-" + UUID.randomUUID().toString().substring(0, 8);
    private final String vision = "/api/0881/visions/" + name;
    private final String page = "/kommun/0881/visioner/" + name;
    private Api api;

    @BeforeEach
    void aVisionOfTwoVersions() {
        api = new Api(port);
        told(
                "/api/0881/visions/commands/register-vision",
                "{\"id\": \"" + name + "\", \"title\": \"Vision\", \"kind\": \"VISION\"}");
        record("adopt-vision", adopted("forsta", "2014-06-03", "Fullmäktige antar en vision för hemligtord."));
        record("adopt-vision", adopted("andra", "2018-09-10", "Fullmäktige antar en vision för alla."));
    }

    private static String adopted(String entry, String day, String wording) {
        return "\"id\": \"" + entry + "\", \"occurred\": \"" + day + "\", " + BODY + ", \"title\": \"Vision " + day
                + "\", \"decision\": {\"wording\": \"" + wording + "\"}" + REASON;
    }

    private Instant record(String command, String fields) {
        return told(vision + "/commands/" + command, "{" + fields + "}");
    }

    private Instant told(String path, String body) {
        Api.Answer answer = api.send(api.posting(path, body).header("If-Match", "*"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return Instant.parse(answer.at("/events/0/recordedAt").asString());
    }

    private String html(String address) {
        Api.Answer answer = api.get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.text();
    }

    @Test
    void without_a_time_it_opens_on_the_latest_decision_says_so_and_offers_others() {
        String html = html(page + "/jamfor");
        assertThat(html)
                .contains("Ingen tid är vald. Visar före och efter det senaste beslutet (Antogs, 10 september 2018).")
                .contains("Läget den 9 september 2018", "Läget den 10 september 2018", "finns inte då")
                .contains("Läget för ett år sedan och i dag");
        assertThat(html(page + "/jamfor?asOf=2014-06-02")).doesNotContain("Ingen tid är vald");
    }

    @Test
    void two_versions_are_compared_word_by_word_under_their_headings() {
        assertThat(html(page + "/jamfor"))
                .contains("De två senaste versionerna av dokumentet.", "Beslutets lydelse")
                .containsPattern("(?s)<del>.*?borttaget: </span>hemligtord<.*?</del>")
                .containsPattern("(?s)<ins>.*?tillagt: </span>alla<.*?</ins>");
        assertThat(html(page + "/jamfor?asOf=2014-07-01&asOf2=2015-01-01"))
                .as("no text of a later day")
                .doesNotContain("Vision 2018-09-10", "för alla");
    }

    @Test
    void what_was_struck_and_corrected_afterwards_is_said_in_words() {
        Instant before = Instant.now();
        record(
                "correct-entry",
                TODAY
                        + ", \"corrects\": \"forsta\", \"kind\": \"TYPO\", \"why\": \"fel dag\", \"instead\": {\"command\":"
                        + " \"adopt-vision\", "
                        + adopted("forsta", "2014-06-04", "Fullmäktige antar en vision för hemligtord.") + "}");
        record("annul-entry", TODAY + ", \"annuls\": \"andra\", \"why\": \"fel ärende\"");

        String html = html(page + "/jamfor?knownAt=" + before);
        assertThat(html)
                .contains("Ändrat i efterhand", "<del>3 juni 2014</del>", "<ins>4 juni 2014</ins>")
                .containsPattern("Struken den \\d+ \\p{L}+ \\d{4} av kommunfullmäktige: fel ärende")
                .contains("2 händelser som registrerades senare visas inte.", "value=\"" + before + "\"");
        assertThat(html(page + "/jamfor"))
                .contains("Vad registret visade före och efter den senaste rättelsen (Post struken");
    }

    @Test
    void a_masked_text_is_in_no_difference_whatever_the_time() {
        String before = Instant.now().toString();
        record(
                "mark-confidential",
                TODAY + ", \"about\": \"forsta\", \"provision\": \"OSL 25:1\", \"why\": \"hemligtord\"");
        for (String query : List.of("", "?knownAt=" + before, "?asOf=2014-07-01", "?text=forsta&text2=andra")) {
            assertThat(html(page + "/jamfor" + query)).as(query).doesNotContain("hemligtord");
        }
    }

    @Test
    void a_page_of_another_day_says_so_in_its_title_and_leads_to_today() {
        for (String sub : List.of("", "/varfor")) {
            String html = html(page + sub + "?asOf=2014-07-01");
            assertThat(html)
                    .as(sub)
                    .containsPattern("<title>[^<]* – läget den 1 juli 2014 – Röda tråden</title>")
                    .containsPattern(
                            "(?s)class=\"banner\"[^>]*>[^<]*En senare händelse visas inte\\. <a href=\"" + page)
                    .doesNotContain("2018-09-10");
        }
        String known = Instant.now().toString();
        record("record-assertion", "\"id\": \"sen\", " + TODAY + ", \"assertion\": \"Kom sedan\"");
        for (String sub : List.of("", "/varfor", "/liggare")) {
            String html = html(page + sub + "?knownAt=" + known);
            assertThat(html)
                    .as(sub)
                    .containsPattern("<title>[^<]* – enligt registret den [^<]* – Röda tråden</title>")
                    .contains("En händelse som registrerades senare visas inte.")
                    .doesNotContain("Kom sedan");
        }
        assertThat(html(page + "/jamfor?asOf=2014-07-01"))
                .containsPattern("<title>[^<]* – läget den 1 juli 2014 och läget i dag – Röda tråden</title>")
                .contains("Läget den 1 juli 2014: 2 senare händelser visas inte.");
    }

    @Test
    void what_is_struck_or_deviates_on_a_later_day_is_not_on_the_page_of_an_earlier_one() {
        record(
                "record-assertion",
                "\"id\": \"fel\", \"occurred\": \"2019-05-05\", " + BODY + ", \"assertion\": \"Senare\"");
        record("annul-entry", TODAY + ", \"annuls\": \"fel\", \"why\": \"hör till ett annat år\"");
        assertThat(html(page)).contains("hör till ett annat år");
        assertThat(html(page + "?asOf=2019-01-01")).doesNotContain("hör till ett annat år");
        assertThat(html(page + "/varfor?asOf=2015-01-01")).contains("#h-forsta").doesNotContain("#h-andra");
        assertThat(html(page + "/varfor")).contains("#h-andra");
    }
}
