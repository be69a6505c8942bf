package se.rodatraden.pages.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import se.rodatraden.RunningProduct;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Role;

/** What a form says to the one who fills it in, without hindering anything. */
@RunningProduct
class FormHintsTest {
    private static final String CODE = "0780";

    @LocalServerPort
    private int port;

    @Autowired
    private SessionRepository<?> sessions;

    @Autowired
    private Actors actors;

    private FormUser user;

    @BeforeEach
    void signIn() {
        user = FormUser.of(port, sessions, actors, Role.REGISTRAR, CODE);
    }

    private String register(String title) throws Exception {
        String form = "/kommun/" + CODE + "/ny-vision";
        HttpResponse<String> saved = user.post(form, user.filled(form, Map.of("title", title, "kind", "vision")));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        return saved.headers()
                .firstValue("Location")
                .orElseThrow()
                .replace("/registrera", "")
                .replaceFirst("^https?://[^/]+", "");
    }

    private HttpResponse<String> send(String form, Map<String, String> values, String what) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>(user.filled(form, values));
        fields.put("gor", what);
        return user.post(form, fields);
    }

    @Test
    void an_entry_without_a_source_is_remarked_on_and_saved_all_the_same() throws Exception {
        String form = register("Vision utan källa") + "/registrera/start-work";
        Map<String, String> entry = Map.of(
                "occurred",
                "mars 2020",
                "body.name",
                "kommunstyrelsen",
                "body.kind",
                "BOARD",
                "what",
                "Arbetet inleds");

        assertThat(send(form, entry, "granska").body()).contains("Ingen källa är angiven.");
        assertThat(send(form + "?lang=en", entry, "granska").body()).contains("No source is given.");
        Map<String, String> sourced = new LinkedHashMap<>(entry);
        sourced.put("sources.0.title", "Protokoll");
        assertThat(send(form, sourced, "granska").body()).doesNotContain("Ingen källa är angiven.");
        assertThat(send(form, entry, "spara").statusCode()).isEqualTo(303);
    }

    @Test
    void where_the_source_names_nobody_no_name_is_made_up() throws Exception {
        String vision = register("Vision av ingen");
        String form = vision + "/registrera/commission-vision";
        Map<String, String> entry =
                Map.of("occurred", "mars 2020", "body.kind", "UNKNOWN", "deliverables", "ett förslag till vision");

        assertThat(user.get(form).body()).contains("Nämner källan ingen");
        assertThat(send(form, Map.of("occurred", "mars 2020"), "granska").statusCode())
                .as("it is said that nobody is named, and not left out")
                .isEqualTo(422);
        assertThat(send(form, entry, "spara").statusCode()).isEqualTo(303);
        assertThat(user.get(vision).body())
                .contains("Källan nämner ingen")
                .contains("Någon gav i mars 2020 uppdraget (källan säger inte vilket organ)")
                .doesNotContain("ej angivet");
        assertThat(user.get(vision + "?lang=en").body())
                .contains("The source names nobody")
                .contains("Someone gave the commission in March 2020 (the source does not say which body)");
    }

    @Test
    void an_entry_in_the_address_that_cannot_be_chosen_is_said_at_the_field() throws Exception {
        String form = register("Vision med fel länk") + "/registrera/annul-entry";

        assertThat(user.get(form + "?annuls=abc").body())
                .contains("Posten ”abc” finns inte bland dem som kan väljas här");
        assertThat(user.get(form + "?annuls=abc&lang=en").body()).contains("The entry “abc” is not among those");
        assertThat(user.get(form).body()).doesNotContain("finns inte bland dem");
    }

    @Test
    void another_document_is_named_by_its_title() throws Exception {
        String first = register("Grön plan 2030");
        String form = register("Vision som länkar") + "/registrera/link-document";
        String id = CODE + "/" + first.substring(first.lastIndexOf('/') + 1);
        String said = "Grön plan 2030 (" + id + ")";
        Map<String, String> link = Map.of(
                "occurred",
                "mars 2020",
                "body.name",
                "kommunstyrelsen",
                "body.kind",
                "BOARD",
                "link.relation",
                "BASED_ON");

        assertThat(user.get(form).body())
                .contains("<option value=\"" + said + "\"></option>")
                .contains("list=\"tidigare-vision\"");
        Map<String, String> wrong = new LinkedHashMap<>(link);
        wrong.put("link.vision", "Grön");
        assertThat(send(form, wrong, "granska").body())
                .contains("Inget dokument i registret heter så. Kanske menas: " + said);
        assertThat(send(form + "?lang=en", wrong, "granska").body()).contains("Perhaps: " + said);
        for (String written : List.of(said, "grön plan 2030", id)) {
            Map<String, String> right = new LinkedHashMap<>(link);
            right.put("link.vision", written);
            right.put("link.title", "Planen");
            assertThat(send(form, right, "spara").statusCode()).as(written).isEqualTo(303);
        }
        Map<String, String> titled = new LinkedHashMap<>(link);
        titled.put("link.vision", said);
        assertThat(send(form, titled, "spara").statusCode())
                .as("its title is that of the register")
                .isEqualTo(303);
        assertThat(user.get(form.replace("/registrera/link-document", "")).body())
                .contains("href=\"" + first + "\" lang=\"sv\">Grön plan 2030</a>");
    }

    @Test
    void the_wording_of_an_earlier_decision_is_used_without_being_typed_again() throws Exception {
        String vision = register("Vision med ordalydelse");
        String treatment = vision + "/registrera/record-treatment";
        Map<String, String> earlier = new LinkedHashMap<>(Map.of(
                "occurred", "mars 2020", "body.name", "kommunstyrelsen", "body.kind", "BOARD", "outcome", "UNKNOWN"));
        earlier.put("decision.wording", "att anta visionen så som den lagts fram");
        earlier.put("recordAsOccurred", "true");
        earlier.put("reason", "protokollet säger det");
        assertThat(user.get(treatment).body()).doesNotContain("Ordalydelser som redan");
        HttpResponse<String> saved = send(treatment, earlier, "spara");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);

        String form = vision + "/registrera/adopt-vision";
        String page = user.get(form).body();
        List<String> offered = FormUser.found(page, "name=\"ordalydelse\" value=\"(decision.wording=[^\"]+)\"");
        assertThat(offered).hasSize(1);
        assertThat(page).contains("Ordalydelser som redan är registrerade (1)");
        assertThat(user.get(form + "?lang=en").body()).contains("Wordings that are recorded already (1)");
        Map<String, String> used = new LinkedHashMap<>(user.filled(form, Map.of("title", "Visionen")));
        used.put("ordalydelse", offered.getFirst());
        assertThat(user.post(form, used).body())
                .containsPattern(
                        "<textarea[^>]* name=\"decision.wording\"[^>]*>att anta visionen så som den lagts fram<")
                .contains("value=\"Visionen\"");
    }
}
