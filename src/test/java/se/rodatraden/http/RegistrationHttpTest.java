package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import tools.jackson.databind.JsonNode;

/** A misspelt title, a wrong kind and a wrong target year are put right everywhere, and known as they were before that. */
@RunningProduct
class RegistrationHttpTest {
    private static final String MUNICIPALITY = "/api/2409";
    private static final String BODY = "\"body\": {\"kind\": \"ADMINISTRATION\", \"name\": \"kansliet\"}";

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void ask() {
        api = new Api(port);
    }

    /** When it was recorded. */
    private Instant tell(String vision, String command, String fields) {
        Api.Answer told = api.post(vision + "/commands/" + command, "{" + fields + ", " + BODY + "}", "*");
        assertThat(told.status()).as(told.text()).isEqualTo(201);
        return Instant.parse(told.string("/events/0/recordedAt"));
    }

    private String registered(String id, String title) {
        Api.Answer answer = api.post(
                MUNICIPALITY + "/visions/commands/register-vision",
                "{\"id\": \"%s\", \"title\": \"%s\", \"kind\": \"PROGRAM\", \"horizonYear\": 2053}"
                        .formatted(id, title));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        tell(
                answer.header("Location"),
                "start-work",
                "\"id\": \"start\", \"occurred\": \"2021-03-01\", \"what\": \"arbetet\"");
        return answer.header("Location");
    }

    private static String corrected(String title) {
        return "\"id\": \"rattad\", \"occurred\": \"2026-01-02\", \"title\": \"" + title
                + "\", \"documentKind\": \"VISION\", \"horizonYear\": 2035, \"kind\": \"TYPO\", \"why\": \"felskrivet\"";
    }

    private static String facts(JsonNode vision) {
        return vision.get("title").asString() + " " + vision.get("kind").asString() + " "
                + vision.at("/horizonYear").asInt(0);
    }

    private List<String> listed(String query) {
        return api.get(MUNICIPALITY + "/visions?" + query)
                .at("/items")
                .valueStream()
                .map(i -> i.get("title").asString() + " " + i.get("kind").asString())
                .toList();
    }

    @Test
    void the_corrected_registration_is_read_everywhere_and_the_old_as_it_was_known() {
        String vision = registered("ratt", "Visoin 2035");
        Instant at = tell(vision, "correct-registration", corrected("Framtidsvisionen 2035"));
        String before = "knownAt=" + at.minusNanos(1000);

        for (String day : List.of("", "?asOf=2021-04-01", "?asOf=2010-01-01")) {
            assertThat(facts(api.get(vision + day).json())).isEqualTo("Framtidsvisionen 2035 VISION 2035");
        }
        assertThat(facts(api.get(vision + "?" + before).json())).isEqualTo("Visoin 2035 PROGRAM 2053");
        assertThat(facts(api.get(vision + "?asOf=2021-04-01&" + before).json())).isEqualTo("Visoin 2035 PROGRAM 2053");
        assertThat(listed("kind=VISION")).contains("Framtidsvisionen 2035 VISION");
        assertThat(listed("asOf=2021-04-01")).contains("Framtidsvisionen 2035 VISION");
        assertThat(listed("asOf=2021-04-01&" + before)).contains("Visoin 2035 PROGRAM");
        for (String word : List.of("framtidsvisionen", "visoin")) {
            assertThat(listed("q=" + word)).containsExactly("Framtidsvisionen 2035 VISION");
        }
        JsonNode change = api.get(vision).at("/registrationCorrected/0");
        assertThat(change.at("/changes").valueStream().map(c -> c.get("before") + " → " + c.get("after")))
                .containsExactly(
                        "\"Visoin 2035\" → \"Framtidsvisionen 2035\"",
                        "\"program\" → \"vision\"",
                        "\"2053\" → \"2035\"");
        assertThat(api.get(vision).string("/id")).isEqualTo("ratt");
    }

    @Test
    void what_was_corrected_is_shown_by_whom_and_why_in_both_languages() {
        String vision = registered("visad", "Vsion 2035");
        Instant at = tell(vision, "correct-registration", corrected("Fullmäktigevisionen 2035"));

        assertThat(api.get(vision + "/ledger").string("/items/2/corrected/changes/0/before"))
                .isEqualTo("Vsion 2035");
        assertThat(api.get(vision + "/feed.atom").text())
                .contains("Registreringen rättad")
                .contains("Vsion 2035 → Fullmäktigevisionen 2035");
        String page = vision.replace(MUNICIPALITY + "/visions", "/kommun/2409/visioner");
        assertThat(api.get(page + "?lang=sv").text())
                .contains("<h1 lang=\"sv\">Fullmäktigevisionen 2035</h1>")
                .contains("Titel: Vsion 2035 → Fullmäktigevisionen 2035")
                .contains("Typ av dokument: program → vision")
                .contains("felskrivet", "id=\"h-rattad\"", "Om registreringen");
        assertThat(api.get(page + "?lang=en").text())
                .contains("About the registration", "Target year: 2053 → 2035", "Registration corrected");
        assertThat(api.get(page + "/liggare").text()).contains("<del>Vsion 2035</del>");
        assertThat(api.get(page + "/jamfor?knownAt=" + at.minusNanos(1000), "en")
                        .text())
                .contains("Vsion 2035", "programme", "2053");
    }

    @Test
    void the_document_says_what_was_registered_and_the_correction_and_can_be_struck() {
        String vision = registered("utskriven", "Vsion 2035");
        tell(vision, "correct-registration", corrected("Fullmäktigevisionen 2035"));

        String document = api.get(vision + "/document").text();
        assertThat(document).contains("Vsion 2035", "correct-registration", "Fullmäktigevisionen 2035");
        Api.Answer again = api.post(vision + "/commands/correct-registration", """
                {"id": "till", "occurred": "2026-01-02", "body": {"kind": "ADMINISTRATION", "name": "kansliet"},
                 "title": "Fullmäktigevisionen 2035", "kind": "TYPO", "why": "igen"}""", "*");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("E-NO-CHANGE");
        tell(vision, "annul-entry", "\"occurred\": \"2026-01-03\", \"annuls\": \"rattad\", \"why\": \"var rätt\"");
        assertThat(facts(api.get(vision).json())).isEqualTo("Vsion 2035 PROGRAM 2053");
    }

    @Test
    void a_vision_opened_by_mistake_leaves_the_register_and_its_page_says_so() {
        String vision = registered("misstag", "Felöppnadvision 2035");
        assertThat(listed("q=Felöppnadvision")).containsExactly("Felöppnadvision 2035 PROGRAM");
        Instant at = tell(
                vision,
                "annul-registration",
                "\"id\": \"struken\", \"occurred\": \"2026-01-02\", \"why\": \"fanns redan\"");

        assertThat(listed("q=Felöppnadvision")).isEmpty();
        assertThat(listed("")).doesNotContain("Felöppnadvision 2035 PROGRAM");
        assertThat(listed("knownAt=" + at.minusNanos(1000))).contains("Felöppnadvision 2035 PROGRAM");
        assertThat(api.get("/register?kommun=2409").text()).doesNotContain("Felöppnadvision");
        assertThat(api.get(vision).string("/registrationAnnulled/why")).isEqualTo("fanns redan");
        String page = vision.replace(MUNICIPALITY + "/visions", "/kommun/2409/visioner");
        assertThat(api.get(page + "?lang=sv").text())
                .contains("REGISTRERINGEN STRUKEN", "Registreringen ströks den ", "fanns redan");
        assertThat(api.get(page + "?lang=en").text())
                .contains("REGISTRATION STRUCK", "The registration was struck on ");
        assertThat(api.get(page + "/liggare").text()).contains("arbetet");
        Api.Answer more = api.post(
                vision + "/commands/record-assertion",
                "{\"occurred\": \"2026-01-03\", \"assertion\": \"mer\", " + BODY + "}",
                "*");
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.text()).contains("E-REGISTRATION-ANNULLED");

        tell(
                vision,
                "mark-confidential",
                "\"occurred\": \"2026-01-03\", \"about\": \"struken\", \"provision\": \"OSL 25:1\", \"why\": \"prövad\"");
        for (String masked : List.of(vision, vision + "/ledger", vision + "/feed.atom", page, page + "/liggare")) {
            assertThat(api.get(masked).text()).as(masked).doesNotContain("fanns redan");
        }

        tell(vision, "annul-entry", "\"occurred\": \"2026-01-04\", \"annuls\": \"struken\", \"why\": \"fel\"");
        assertThat(listed("q=Felöppnadvision")).containsExactly("Felöppnadvision 2035 PROGRAM");
    }
}
