package se.rodatraden.pages.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import se.rodatraden.RunningProduct;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedIn;
import se.rodatraden.identity.TestSession;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.VisionId;

/** A registrar records by the forms alone, without script: a new vision and what happens to it. */
@RunningProduct
class RecordingPagesTest {
    private static final String CODE = "0684";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Actors actors;

    @Autowired
    Visions visions;

    private String session = "a=b";
    private String forms = "a=b";

    @BeforeEach
    void signIn() {
        String account = UUID.randomUUID().toString();
        Actor actor = actors.seen(SignedIn.LOCAL, account, "Prov", Actor.Kind.LOCAL);
        actors.give(actor.id(), new Grant(Role.REGISTRAR, CODE, null));
        actors.give(actor.id(), new Grant(Role.REGISTRAR, "0764", null));
        session = TestSession.cookie(sessions, account);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    client.send(request.header("Cookie", session + "; " + forms).build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .filter(c -> c.startsWith("forms="))
                    .forEach(c -> forms = c.substring(0, c.indexOf(';')));
            return response;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .GET());
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

    /** What the form has in it already, with what is filled in. */
    private Map<String, String> filled(String path, Map<String, String> values)
            throws IOException, InterruptedException {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.putAll(values);
        return fields;
    }

    private String register(String title) throws IOException, InterruptedException {
        String path = "/kommun/" + CODE + "/ny-vision";
        HttpResponse<String> saved =
                post(path, filled(path, Map.of("title", title, "kind", "vision", "horizonYear", "2030")));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        String at = saved.headers().firstValue("Location").orElseThrow();
        assertThat(at).endsWith("/registrera");
        return at.replace("/registrera", "").replaceFirst("^https?://[^/]+", "");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(name, value);
        return all;
    }

    @Test
    void a_vision_is_registered_reviewed_and_told_of_by_forms_alone() throws Exception {
        String vision = register("Vision för provet");
        assertThat(get(vision).body()).contains("Vision för provet").contains("/registrera");
        String[] choices = get(vision + "/registrera").body().split("Visa allt annat som kan ha hänt", 2);
        assertThat(choices[0]).contains("/registrera/commission-vision").doesNotContain("/registrera/adopt-vision");
        assertThat(choices[1]).contains("/registrera/adopt-vision").doesNotContain("/registrera/commission-vision");

        String form = vision + "/registrera/commission-vision";
        Map<String, String> fields = filled(
                form,
                Map.of(
                        "occurred", "i början av 2016",
                        "body.name", "Kommunfullmäktige",
                        "body.kind", "COUNCIL",
                        "deliverables", "En vision\r\nEn plan",
                        "sources.0.title", "Protokoll",
                        "sources.0.quote", "Ta fram en vision."));
        HttpResponse<String> review = post(form, with(fields, "gor", "granska"));
        assertThat(review.statusCode()).isEqualTo(200);
        assertThat(review.body())
                .contains("Läses som första halvåret 2016 (2016-40)")
                .contains("Läget i dag ändras.")
                .contains("value=\"i början av 2016\"");
        assertThat(history(vision)).as("nothing is recorded by a review").isEmpty();

        HttpResponse<String> saved = post(form, with(fields, "gor", "spara"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(post(form, with(fields, "gor", "spara")).headers().firstValue("Location"))
                .as("the same form sent twice records once")
                .isEqualTo(saved.headers().firstValue("Location"));
        assertThat(history(vision)).hasSize(1);
        Fact.VisionCommissioned fact = (Fact.VisionCommissioned) history(vision).getFirst();
        assertThat(fact.deliverables()).containsExactly("En vision", "En plan");
        assertThat(fact.told().occurred().label()).isEqualTo("i början av 2016");
        assertThat(fact.told().sources().getFirst().quote()).isEqualTo("Ta fram en vision.");
    }

    private List<Fact> history(String vision) {
        VisionId id = new VisionId(CODE, vision.substring(vision.lastIndexOf('/') + 1));
        return visions.history(id).orElseThrow().entries().stream()
                .map(e -> e.fact())
                .toList();
    }

    @Test
    void what_cannot_be_is_told_at_its_field_and_what_was_written_stays() throws Exception {
        String vision = register("Fel i formuläret");
        String form = vision + "/registrera/record-assertion";
        Map<String, String> fields = filled(
                form,
                Map.of(
                        "occurred", "12 juni",
                        "assertion", "Så här <b>var</b> det & inte annorlunda",
                        "sources.1.quote", "Utan titel",
                        "gor", "spara"));
        HttpResponse<String> refused = post(form, fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#f-occurred\"")
                .contains("id=\"fel-occurred\"")
                .contains("id=\"fel-body.name\"")
                .contains("id=\"fel-sources.1.title\"")
                .contains("value=\"12 juni\"")
                .contains("Så här &lt;b&gt;var&lt;/b&gt; det &amp; inte annorlunda")
                .doesNotContain("recordAsOccurred och");
        assertThat(history(vision)).isEmpty();
    }

    @Test
    void a_deviation_is_recorded_as_it_occurred_with_a_reason() throws Exception {
        String vision = register("Utan förslag");
        String form = vision + "/registrera/adopt-vision";
        Map<String, String> fields = filled(
                form,
                Map.of(
                        "occurred", "12 juni 2019",
                        "body.name", "kommunfullmäktige",
                        "body.kind", "COUNCIL",
                        "title", "Utan förslag",
                        "gor", "spara"));
        HttpResponse<String> asked = post(form, fields);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("id=\"f-recordAsOccurred\"").contains("kryssa i det sist i formuläret");
        fields.put("recordAsOccurred", "true");
        fields.put("reason", "Förslaget finns inte kvar i arkivet.");
        assertThat(post(form, fields).statusCode()).isEqualTo(303);
        assertThat(history(vision)).hasSize(1);
    }

    @Test
    void whoever_is_second_sees_what_the_first_recorded_and_loses_nothing() throws Exception {
        String vision = register("Två samtidigt");
        String form = vision + "/registrera/record-assertion";
        Map<String, String> values =
                Map.of("occurred", "2017", "body.name", "kommunstyrelsen", "body.kind", "BOARD", "gor", "spara");
        Map<String, String> first = with(filled(form, values), "assertion", "Den första");
        Map<String, String> second = with(filled(form, values), "assertion", "Den andra");
        assertThat(post(form, first).statusCode()).isEqualTo(303);
        HttpResponse<String> lost = post(form, second);
        assertThat(lost.statusCode()).isEqualTo(409);
        assertThat(lost.body())
                .contains("någon annan hann före")
                .contains("Den första")
                .contains("<td lang=\"sv\">Den andra</td>");
        assertThat(history(vision)).hasSize(1);

        String entry = first.get("nyckel");
        String correction = vision + "/registrera/correct-entry?corrects=" + entry;
        Map<String, String> mine = Map.of(
                "occurred", "2 januari 2020",
                "body.name", "registrator",
                "body.kind", "OFFICIAL",
                "kind", "TYPO",
                "why", "Skrivfel",
                "instead.occurred", "2017",
                "instead.body.name", "kommunstyrelsen",
                "instead.body.kind", "BOARD",
                "instead.assertion", "Min rättelse",
                "gor", "spara");
        Map<String, String> late = filled(correction, mine);
        assertThat(post(correction, with(filled(correction, mine), "instead.assertion", "Deras rättelse"))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> beside = post(correction, late);
        assertThat(beside.statusCode()).isEqualTo(409);
        assertThat(beside.body())
                .contains("Registret och det du skrev, sida vid sida")
                .contains("<td lang=\"sv\">Deras rättelse</td><td lang=\"sv\"><strong>Min rättelse</strong></td>");
    }

    @Test
    void addressees_are_written_one_a_line() throws Exception {
        String vision = register("På remiss");
        String form = vision + "/registrera/send-to-remiss";
        Map<String, String> fields = filled(
                form,
                Map.of(
                        "occurred", "1 mars 2024",
                        "body.name", "kommunstyrelsen",
                        "body.kind", "BOARD",
                        "round", "1",
                        "mode", "WRITTEN",
                        "due", "1 juni 2024",
                        "addressees.lista", "socialnämnden\nVärnamo Energi AB\n\nHembygdsföreningen",
                        "gor", "granska"));
        String review = post(form, fields).body();
        assertThat(review)
                .contains("name=\"addressees.2.name\" value=\"Hembygdsföreningen\"")
                .contains("value=\"COMMITTEE\" selected")
                .contains("value=\"COMPANY\" selected")
                .contains("value=\"UNKNOWN\" selected")
                .doesNotContain("Hembygdsföreningen</textarea>");
    }

    @Test
    void what_was_written_before_is_suggested() throws Exception {
        String vision = register("Föreslår");
        String form = vision + "/registrera/record-assertion";
        assertThat(post(
                                form,
                                filled(
                                        form,
                                        Map.of(
                                                "occurred", "2017",
                                                "body.name", "kommunstyrelsen",
                                                "body.kind", "BOARD",
                                                "assertion", "Sagt",
                                                "registry.dnr", "KS 2017-0123",
                                                "gor", "spara")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(vision + "/registrera/table-matter").body())
                .contains("list=\"tidigare-dnr\"")
                .contains("<datalist id=\"tidigare-dnr\" lang=\"sv\">")
                .contains("<option value=\"KS 2017-0123\">");
    }

    @Test
    void a_form_from_elsewhere_is_refused() throws Exception {
        String vision = register("Utifrån");
        String form = vision + "/registrera/record-assertion";
        Map<String, String> fields = with(filled(form, Map.of("gor", "spara")), "form", "påhittat");
        assertThat(post(form, fields).statusCode()).isEqualTo(400);
        assertThat(get(vision + "/registrera/correct-entry").statusCode()).isEqualTo(404);
        assertThat(get(vision + "/registrera/hittepa").statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_typed_is_kept_when_the_session_has_ended() throws Exception {
        String vision = register("Sessionen tar slut");
        String form = vision + "/registrera/record-assertion";
        Map<String, String> fields = filled(
                form,
                Map.of(
                        "occurred", "våren 2017",
                        "body.name", "kommunstyrelsen",
                        "body.kind", "BOARD",
                        "assertion", "Skrivet <b>länge</b>",
                        "gor", "spara"));
        String mine = session;
        session = "a=b";
        HttpResponse<String> ended = post(form, fields);
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.body()).contains("Du är inte inloggad längre").contains("Skrivet &lt;b>länge&lt;/b>");
        Map<String, String> kept = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(ended.body());
        while (hidden.find()) {
            kept.put(hidden.group(1), hidden.group(2).replace("&lt;", "<"));
        }
        session = mine;
        HttpResponse<String> again = post(form, with(kept, "gor", "granska"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("Det här händer när du sparar").contains("Skrivet &lt;b&gt;länge");
        assertThat(post(form, with(kept, "gor", "spara")).statusCode()).isEqualTo(303);
        assertThat(get(vision).body()).contains("Skrivet &lt;b&gt;länge");
    }

    @Test
    void votes_and_reservations_are_filled_in_from_the_minutes() throws Exception {
        String vision = register("Röstas om");
        String form = vision + "/registrera/record-treatment";
        String at = "decision.proceedings";
        HttpResponse<String> read = post(form, filled(form, Map.of(at + ".protokollet", """
                                Med 3 ja-röster mot 1 nej-röst beslutar nämnden enligt förslaget.
                                Ja röstar: Anna Andersson (S), Bo Berg (C)
                                Ordföranden tackar.
                                Cilla Ceder (V) reserverar sig mot beslutet.
                                """, "las", at)));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body())
                .contains("Läst ur protokollet: 3 ja, 1 nej, 2 röster med namn, 1 reservation.")
                .contains("Protokollet räknar 3 ja men nämner 2 namn.")
                .contains("Inte läst: ”Ordföranden tackar.”")
                .contains("name=\"" + at + ".ballots.0.yes\" value=\"3\"")
                .contains("name=\"" + at + ".ballots.0.votes.1.member\" value=\"Bo Berg\"")
                .contains("name=\"" + at + ".reservations.0.by\" value=\"Cilla Ceder\"");
        assertThat(get(vision).body()).as("nothing is recorded by it").doesNotContain("Anna Andersson");
    }

    @Test
    void a_date_is_read_while_it_is_typed() throws Exception {
        assertThat(get("/datum?text=v%C3%A5ren+2014&lang=sv").body()).isEqualTo("Läses som våren 2014 (2014-21)");
        assertThat(get("/datum?text=hej&lang=en").body()).startsWith("The date cannot be read.");
        assertThat(get("/datum?text=ig%C3%A5r&lang=en").body()).startsWith("“igår” counts from another date");
    }

    @Test
    void what_an_entry_moves_elsewhere_is_shown_before_it_is_saved() throws Exception {
        String strike = "/kommun/0764/visioner/ny-vision/registrera/annul-entry?annuls=remiss-2-slut";
        assertThat(get(strike).body()).contains("Vem stryker?").contains("value=\"registrator\"");
        Map<String, String> fields = filled(
                strike,
                Map.of(
                        "annuls", "remiss-2-slut",
                        "why", "Fel vision",
                        "occurred", "2 januari 2020",
                        "body.name", "registrator",
                        "body.kind", "OFFICIAL"));
        String review = post(strike.replaceFirst("\\?.*", ""), with(fields, "gor", "granska"))
                .body();
        assertThat(review)
                .contains("Läget över tiden")
                .contains("Från och med den 30 juni 2014")
                .contains("<del>VILANDE</del> → <ins>OKLART")
                .contains("Mandatperiodernas överlämning")
                .contains("Mandatperioden 2015–2018");
    }

    @Test
    void an_entry_is_corrected_and_struck_from_its_place_in_the_list() throws Exception {
        String vision = register("Rättas och stryks");
        String form = vision + "/registrera/record-assertion";
        String entry = UUID.randomUUID().toString();
        Map<String, String> told = filled(
                form,
                Map.of(
                        "occurred", "våren 2017",
                        "body.name", "kommunstyrelsen",
                        "body.kind", "BOARD",
                        "assertion", "Skrivet fell",
                        "nyckel", entry,
                        "gor", "spara"));
        assertThat(post(form, told).statusCode()).isEqualTo(303);
        String page = get(vision).body();
        assertThat(page).contains("correct-entry?corrects=" + entry).contains("annul-entry?annuls=" + entry);

        String correction = vision + "/registrera/correct-entry?corrects=" + entry;
        HttpResponse<String> opened = get(correction);
        assertThat(opened.body()).contains("value=\"våren 2017\"").contains("Skrivet fell");
        Map<String, String> fields = filled(
                correction,
                Map.of(
                        "occurred", "2 januari 2020",
                        "body.name", "kommunstyrelsen",
                        "kind", "TYPO",
                        "why", "Skrivfel",
                        "instead.occurred", "våren 2017",
                        "instead.body.name", "kommunstyrelsen",
                        "instead.body.kind", "BOARD",
                        "instead.assertion", "Skrivet fel"));
        HttpResponse<String> review = post(correction, with(fields, "gor", "granska"));
        assertThat(review.statusCode()).as(review.body()).isEqualTo(200);
        assertThat(review.body()).contains("<del lang=\"sv\">Skrivet fell</del> → <ins lang=\"sv\">Skrivet fel</ins>");
        assertThat(post(correction, with(fields, "gor", "spara")).statusCode()).isEqualTo(303);
        assertThat(get(vision).body()).contains("Skrivet fel").contains("Rättad");

        String strike = vision + "/registrera/annul-entry";
        assertThat(get(strike + "?annuls=" + entry).body()).contains("value=\"" + entry + "\" selected");
        Map<String, String> struck = filled(
                strike,
                Map.of(
                        "occurred", "3 januari 2020",
                        "body.name", "kommunstyrelsen",
                        "annuls", entry,
                        "why", "Fel vision",
                        "gor", "spara"));
        assertThat(post(strike, struck).statusCode()).isEqualTo(303);
        assertThat(get(vision).body()).contains("Struken, räknas inte");
        assertThat(get(correction).statusCode())
                .as("a struck entry is not corrected")
                .isEqualTo(404);
    }

    @Test
    void a_misspelt_title_is_corrected_by_a_form_and_the_correction_is_struck_by_another() throws Exception {
        String vision = register("Visoin för provet");
        String form = vision + "/registrera/correct-registration";
        assertThat(get(vision + "/registrera").body()).contains("/correct-registration");
        String entry = UUID.randomUUID().toString();
        Map<String, String> told = filled(
                form,
                Map.of(
                        "occurred", "2 januari 2020",
                        "body.name", "kommunstyrelsen",
                        "title", "Visoin för provet",
                        "kind", "TYPO",
                        "why", "Skrivfel",
                        "nyckel", entry,
                        "gor", "spara"));
        assertThat(post(form, told).body()).contains("Detta är redan registrerat");
        assertThat(post(form, with(told, "title", "Vision för provet")).statusCode())
                .isEqualTo(303);
        assertThat(get(vision).body()).contains("Visoin för provet → Vision för provet");

        String strike = vision + "/registrera/annul-entry";
        assertThat(get(strike + "?annuls=" + entry).body()).contains("value=\"" + entry + "\" selected");
    }

    @Test
    void a_fault_of_a_new_vision_is_said_at_its_own_field() throws Exception {
        String path = "/kommun/" + CODE + "/ny-vision";
        Map<String, String> right = Map.of("title", "Fel på rätt plats", "kind", "vision", "horizonYear", "2030");
        Map<String, Map<String, String>> wrong = Map.of(
                "title", Map.of("title", "Lång ".repeat(70)),
                "kind", Map.of("kind", "slag 1"),
                "horizonYear", Map.of("horizonYear", "0001"),
                "id", Map.of("id", "Å Ä"));
        for (Map.Entry<String, Map<String, String>> w : wrong.entrySet()) {
            Map<String, String> fields = new LinkedHashMap<>(filled(path, right));
            fields.putAll(w.getValue());
            HttpResponse<String> refused = post(path, fields);
            assertThat(refused.statusCode()).as(w.getKey()).isEqualTo(422);
            assertThat(refused.body().split("href=\"#f-", -1)).as(w.getKey()).hasSize(2);
            assertThat(refused.body()).contains("href=\"#f-" + w.getKey() + "\"");
        }
        assertThat(post(path, filled(path, Map.of("kind", "vision"))).body())
                .contains("href=\"#f-title\"")
                .doesNotContain("href=\"#f-id\"");
        assertThat(post(path, filled(path, Map.of("title", "Ring 0701234567", "kind", "vision")))
                        .body())
                .contains("href=\"#f-title\"")
                .doesNotContain("href=\"#f-id\"");
    }
}
