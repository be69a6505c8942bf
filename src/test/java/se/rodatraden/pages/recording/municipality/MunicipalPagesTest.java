package se.rodatraden.pages.recording.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import se.rodatraden.RunningProduct;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Role;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.pages.recording.FormUser;
import se.rodatraden.store.MunicipalRegister;

/** A registrar records of a municipality itself by the forms alone: one that the register knew nothing of. */
@RunningProduct
class MunicipalPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Actors actors;

    @Autowired
    MunicipalRegister municipalities;

    private FormUser registrar(String code) {
        return FormUser.of(port, sessions, actors, Role.REGISTRAR, code);
    }

    private static String form(String code, String command) {
        return "/kommun/" + code + "/uppgifter/registrera/" + command;
    }

    private static HttpResponse<String> record(FormUser user, String code, String command, Map<String, String> values)
            throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>(user.filled(form(code, command), values));
        fields.putIfAbsent("gor", "spara");
        return user.post(form(code, command), fields);
    }

    private static final Map<String, String> COUNCIL =
            Map.of("occurred", "okänt", "name", "Kommunfullmäktige", "kind", "COUNCIL", "body", "kf");

    @Test
    void a_municipality_is_begun_with_its_bodies_an_election_a_term_and_a_majority() throws Exception {
        String code = "0682";
        FormUser user = registrar(code);
        assertThat(user.get("/kommun/" + code + "/organ").body()).contains("/uppgifter/registrera/establish-body");
        assertThat(user.get("/kommun/" + code + "/uppgifter/registrera").body())
                .contains("/registrera/establish-body")
                .doesNotContain("/registrera/start-term");

        Map<String, String> fields = user.filled(form(code, "establish-body"), COUNCIL);
        fields.put("gor", "granska");
        HttpResponse<String> review = user.post(form(code, "establish-body"), fields);
        assertThat(review.statusCode()).as(review.body()).isEqualTo(200);
        assertThat(review.body())
                .contains("Kommunens eget register ändras.")
                .contains("Kommunfullmäktige – fullmäktige");
        assertThat(municipalities.of(code).recorded())
                .as("nothing is recorded by a review")
                .isEmpty();
        fields.put("gor", "spara");
        HttpResponse<String> saved = user.post(form(code, "establish-body"), fields);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(user.post(form(code, "establish-body"), fields).headers().firstValue("Location"))
                .as("the same form sent twice records once")
                .isEqualTo(saved.headers().firstValue("Location"));
        assertThat(municipalities.of(code).recorded()).hasSize(1);
        Map<String, String> other = new LinkedHashMap<>(fields);
        other.put("name", "Fullmäktige");
        HttpResponse<String> twice = user.post(form(code, "establish-body"), other);
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("Det här formuläret är redan sparat").doesNotContain("#f-entry");

        assertThat(record(
                                user,
                                code,
                                "establish-body",
                                Map.of("occurred", "okänt", "name", "Kommunstyrelsen", "kind", "BOARD"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(record(
                                user,
                                code,
                                "record-election",
                                Map.of("occurred", "11 september 2022", "day", "11 september 2022", "kind", "ORDINARY"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(user.get(form(code, "start-term")).body())
                .contains("<option value=\"Kommunstyrelsen\">")
                .contains("<option value=\"15 oktober 2022\">");
        assertThat(record(
                                user,
                                code,
                                "start-term",
                                Map.of(
                                        "occurred", "11 september 2022",
                                        "body", "kommunfullmäktige",
                                        "from", "15 oktober 2022",
                                        "to", "14 oktober 2026"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(record(
                                user,
                                code,
                                "record-coalition",
                                Map.of("occurred", "oktober 2022", "name", "Samling", "parties", "S\r\nC"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(user.get("/kommun/" + code + "/organ/kf").body()).contains("/rename-body?body=kf");
        assertThat(user.get(form(code, "rename-body") + "?body=kf").body()).contains("name=\"body\" value=\"kf\"");
        assertThat(user.get("/kommun/" + code + "/mandatperiod/2023-2026").body())
                .contains("/record-coalition");
        Municipality known = municipalities.of(code);
        assertThat(known.body("kommunstyrelsen")).isPresent();
        assertThat(known.elections()).hasSize(1);
        assertThat(known.coalitions().getFirst().parties()).containsExactly("S", "C");
    }

    @Test
    void what_cannot_be_is_told_at_its_field_in_the_words_of_the_form() throws Exception {
        String code = "0662";
        FormUser user = registrar(code);
        assertThat(record(user, code, "establish-body", COUNCIL).statusCode()).isEqualTo(303);
        HttpResponse<String> refused = record(
                user,
                code,
                "start-term",
                Map.of("occurred", "2022", "body", "byggnadsnämnden", "from", "hösten 2022", "to", "14 oktober 2026"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#f-body\"")
                .contains("id=\"fel-body\"")
                .contains("id=\"fel-from\"")
                .contains("value=\"hösten 2022\"");

        Map<String, String> wrong =
                Map.of("occurred", "2022", "body", "kf", "from", "1 januari 2023", "to", "31 december 2026");
        HttpResponse<String> deviating = record(user, code, "start-term", wrong);
        assertThat(deviating.statusCode()).isEqualTo(422);
        assertThat(deviating.body())
                .contains("KL 5:9")
                .contains("id=\"f-recordAsOccurred\"")
                .contains("kryssa i det sist i formuläret")
                .doesNotContain("recordAsOccurred och");
        Map<String, String> occurred = new LinkedHashMap<>(wrong);
        occurred.put("recordAsOccurred", "true");
        occurred.put("reason", "Så står det i protokollet.");
        occurred.put("gor", "granska");
        HttpResponse<String> reviewed = record(user, code, "start-term", occurred);
        assertThat(reviewed.statusCode()).isEqualTo(200);
        assertThat(reviewed.body()).contains("Det här avviker från lagen").contains("KL 5:9");
        occurred.put("gor", "spara");
        assertThat(record(user, code, "start-term", occurred).statusCode()).isEqualTo(303);
        assertThat(record(user, code, "start-term", occurred).body())
                .as("what a fault names by its id is said in words")
                .contains("överlappar posten ”Mandatperiod 1 januari 2023–31 december 2026”");
    }

    @Test
    void an_entry_is_struck_and_recorded_anew_with_what_is_right() throws Exception {
        String code = "0665";
        FormUser user = registrar(code);
        assertThat(record(user, code, "establish-body", COUNCIL).statusCode()).isEqualTo(303);
        String entries = "/kommun/" + code + "/uppgifter";
        String entry = municipalities.of(code).recorded().getFirst().event().entry();
        assertThat(user.get(entries).body()).contains("annul-municipal-entry?target=" + entry);
        Map<String, String> fields = user.filled(
                form(code, "annul-municipal-entry") + "?target=" + entry,
                Map.of("target", entry, "occurred", "2026-11-01", "why", "Fel id.", "gor", "spara"));
        assertThat(user.post(form(code, "annul-municipal-entry"), fields).statusCode())
                .isEqualTo(303);
        HttpResponse<String> struck = user.get(entries);
        assertThat(struck.body())
                .contains("<del>Registrerad som")
                .contains("Fel id.")
                .containsPattern("Struken [^<]* av ")
                .contains("establish-body?som=" + entry);
        assertThat(user.get(form(code, "establish-body") + "?som=" + entry).body())
                .contains("value=\"Kommunfullmäktige\"")
                .contains("value=\"kf\"");
    }

    @Test
    void whoever_is_second_sees_what_the_first_recorded_and_loses_nothing() throws Exception {
        String code = "0685";
        FormUser first = registrar(code);
        FormUser second = registrar(code);
        Map<String, String> theirs = second.filled(
                form(code, "establish-body"),
                Map.of("occurred", "okänt", "name", "Kommunstyrelsen", "kind", "BOARD", "gor", "spara"));
        assertThat(record(first, code, "establish-body", COUNCIL).statusCode()).isEqualTo(303);
        HttpResponse<String> lost = second.post(form(code, "establish-body"), theirs);
        assertThat(lost.statusCode()).as(lost.body()).isEqualTo(409);
        assertThat(lost.body())
                .contains("Inget sparades: någon annan hann före.")
                .contains("Kommunfullmäktige")
                .contains("value=\"Kommunstyrelsen\"");
        Map<String, String> again = FormUser.sentBack(lost, theirs);
        again.putAll(FormUser.sentBack(lost, Map.of()));
        assertThat(second.post(form(code, "establish-body"), again).statusCode())
                .isEqualTo(303);
    }

    @Test
    void only_those_who_may_record_there_see_it_and_only_from_our_own_form() throws Exception {
        FormUser elsewhere = registrar("0764");
        assertThat(elsewhere.get("/kommun/0686/uppgifter").statusCode()).isEqualTo(403);
        assertThat(elsewhere.get("/kommun/0686/organ").body()).doesNotContain("/uppgifter");
        FormUser user = registrar("0686");
        Map<String, String> fields = user.filled(form("0686", "establish-body"), COUNCIL);
        fields.put("gor", "spara");
        assertThat(user.post(form("0686", "establish-body"), fields, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(400);
        fields.remove("form");
        assertThat(user.post(form("0686", "establish-body"), fields).statusCode())
                .isEqualTo(400);
        assertThat(user.get(form("0686", "no-such-command")).statusCode()).isEqualTo(404);
        assertThat(user.get("/kommun/9999/uppgifter").statusCode()).isIn(403, 404);
        assertThat(municipalities.of("0686").recorded()).isEmpty();
    }

    @Test
    void a_term_that_moves_tells_what_it_moves_in_the_visions_before_it_is_saved() throws Exception {
        String code = "0683";
        FormUser user = registrar(code);
        String opening = "/kommun/" + code + "/ny-vision";
        user.post(opening, user.filled(opening, Map.of("title", "Gränsvisionen", "kind", "vision")));
        String vision = "/kommun/" + code + "/visioner/gransvisionen/registrera/";
        Map<String, String> by = Map.of("body.name", "kommunstyrelsen", "body.kind", "BOARD", "gor", "spara");
        Map<String, String> commission = new LinkedHashMap<>(by);
        commission.putAll(Map.of("occurred", "mars 2014", "deliverables", "ett förslag"));
        assertThat(record(
                                user,
                                code,
                                "establish-body",
                                Map.of("occurred", "okänt", "name", "kommunstyrelsen", "kind", "BOARD", "body", "ks"))
                        .statusCode())
                .isEqualTo(303);
        Map<String, String> deferral = new LinkedHashMap<>(by);
        deferral.putAll(Map.of("occurred", "15 december 2014", "target.term", "nästa mandatperiod", "scope", "BOTH"));
        for (Map.Entry<String, Map<String, String>> told :
                List.of(Map.entry("commission-vision", commission), Map.entry("defer-decision", deferral))) {
            String form = vision + told.getKey();
            HttpResponse<String> saved = user.post(form, user.filled(form, told.getValue()));
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        }

        Map<String, String> term = Map.of(
                "occurred",
                "2010",
                "body",
                "kommunstyrelsen",
                "from",
                "1 januari 2011",
                "to",
                "30 november 2014",
                "gor",
                "granska");
        HttpResponse<String> review = record(user, code, "start-term", term);
        assertThat(review.statusCode()).as(review.body()).isEqualTo(200);
        assertThat(review.body()).contains("<span lang=\"sv\">Gränsvisionen</span>: Mandatperiodernas överlämning");
    }
}
