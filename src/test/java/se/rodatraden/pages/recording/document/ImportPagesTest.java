package se.rodatraden.pages.recording.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import se.rodatraden.RunningProduct;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Role;
import se.rodatraden.pages.recording.FormUser;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.value.VisionId;

/** A registrar takes in whole documents in the browser, and takes them out again. */
@RunningProduct
class ImportPagesTest {
    private static final Pattern WRITTEN = Pattern.compile("(?s)<textarea class=\"document\".*?>\n(.*?)</textarea>");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Actors actors;

    @Autowired
    Visions visions;

    @Autowired
    MunicipalRegister municipalities;

    private FormUser registrar(String code) {
        return FormUser.of(port, sessions, actors, Role.REGISTRAR, code);
    }

    private static String address(String code) {
        return "/kommun/" + code + "/importera";
    }

    private static String seed(String name, String from, String code) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ImportPagesTest.class.getResourceAsStream("/seeds/" + name + ".yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("municipality: \"" + from + "\"", "municipality: \"" + code + "\"");
        }
    }

    private static String written(String html) {
        Matcher text = WRITTEN.matcher(html);
        assertThat(text.find()).isTrue();
        return text.group(1)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&amp;", "&");
    }

    private static Map<String, String> asked(FormUser user, String code, String text, String button)
            throws IOException, InterruptedException {
        Map<String, String> fields = user.filled(address(code), Map.of("dokument", text));
        fields.put("gor", button);
        return fields;
    }

    private Optional<History> history(String code, String name) {
        return visions.history(new VisionId(code, name));
    }

    @Test
    void a_file_is_reviewed_entry_by_entry_and_saved_once() throws Exception {
        String code = "1442";
        FormUser user = registrar(code);
        String seed = seed("0764-alvesta-ny-vision", "0764", code);
        HttpResponse<String> review =
                user.upload(address(code), asked(user, code, "", "granska"), seed.getBytes(StandardCharsets.UTF_8));
        assertThat(review.statusCode()).as(review.body()).isEqualTo(200);
        assertThat(review.body())
                .contains("26 uppgifter registreras.")
                .contains("Inget är registrerat")
                .contains("Hänsköts")
                .contains("juni 2014");
        assertThat(history(code, "ny-vision"))
                .as("nothing is recorded by a review")
                .isEmpty();

        Map<String, String> save =
                FormUser.sentBack(review, Map.of("dokument", written(review.body()), "gor", "spara"));
        HttpResponse<String> saved = user.upload(address(code), save, new byte[0]);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(user.upload(address(code), save, new byte[0]).statusCode())
                .as("sent twice it is recorded once")
                .isEqualTo(303);
        assertThat(history(code, "ny-vision").orElseThrow().entries()).hasSize(26);
        assertThat(user.get(address(code) + "?sparat=ny-vision").body())
                .contains("Dokumentet är inläst.")
                .contains("/kommun/" + code + "/visioner/ny-vision\"");
        Map<String, String> back = new LinkedHashMap<>(save);
        back.put("dokument", written(review.body()) + "\n# mer\n");
        HttpResponse<String> backward = user.upload(address(code), back, new byte[0]);
        back.putAll(FormUser.sentBack(backward, Map.of("dokument", written(backward.body()))));
        assertThat(user.upload(address(code), back, new byte[0]).statusCode())
                .as("one who goes back and changes the text saves another recording")
                .isEqualTo(303);
        HttpResponse<String> again = user.upload(address(code), asked(user, code, seed, "granska"), new byte[0]);
        assertThat(again.body()).contains("0 uppgifter registreras; 26 finns redan och rörs inte.");
    }

    @Test
    void what_is_taken_out_is_taken_in_as_the_same() throws Exception {
        FormUser user = registrar("0764");
        FormUser other = registrar("1443");
        for (String form : new String[] {"yaml", "json"}) {
            HttpResponse<String> out = user.get("/kommun/0764/visioner/ny-vision/historik." + form);
            assertThat(out.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"0764-ny-vision." + form + "\"");
            String moved = out.body()
                    .replaceFirst("(\"?municipality\"? *: *[\"'])0764", "$11443")
                    .replaceFirst("(\"?vision\"? *: *[\"']?)ny-vision", "$1fran-" + form);
            HttpResponse<String> review =
                    other.upload(address("1443"), asked(other, "1443", moved, "granska"), new byte[0]);
            assertThat(review.statusCode()).as(review.body()).isEqualTo(200);
            Map<String, String> save =
                    FormUser.sentBack(review, Map.of("dokument", written(review.body()), "gor", "spara"));
            assertThat(other.upload(address("1443"), save, new byte[0]).statusCode())
                    .isEqualTo(303);
            assertThat(other.get("/kommun/1443/visioner/fran-" + form + "/historik." + form)
                            .body()
                            .replaceFirst("1443", "0764")
                            .replaceFirst("fran-" + form, "ny-vision"))
                    .isEqualTo(out.body());
        }
    }

    @Test
    void every_fault_is_at_its_line_and_the_text_stays() throws Exception {
        String code = "1444";
        FormUser user = registrar(code);
        String text = """
                municipality: "1444"
                vision: prov
                title: Prov <1> & 2
                kind: VISION
                bodies:
                  kf: {kind: COUNCIL, name: kommunfullmäktige}
                entries:
                  - id: a
                    command: record-assertion
                    occurred: 2014-13-40
                    body: kf
                    assertion: Så
                  - id: b
                    command: no-such-command
                """;
        HttpResponse<String> faulty = user.upload(address(code), asked(user, code, text, "spara"), new byte[0]);
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("<a href=\"#rad-10\">Rad 10, tecken 5</a>")
                .contains("<a href=\"#rad-14\">Rad 14, tecken 5</a>")
                .contains("<li value=\"10\" id=\"rad-10\" class=\"faulty\"")
                .contains("Prov &lt;1&gt; &amp; 2");
        assertThat(written(faulty.body())).isEqualTo(text);
        assertThat(history(code, "prov")).isEmpty();

        HttpResponse<String> unreadable =
                user.upload(address(code), asked(user, code, "municipality: [\nx", "granska"), new byte[0]);
        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.body()).contains("href=\"#rad-2\"");
        HttpResponse<String> elsewhere = user.upload(
                address(code),
                asked(user, code, seed("0764-alvesta-ny-vision", "0764", "0765"), "granska"),
                new byte[0]);
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("href=\"#rad-4\"").contains("annan kommun");
        assertThat(user.upload(address(code), asked(user, code, " ", "granska"), new byte[0])
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_municipalitys_own_document_is_taken_in_and_a_changed_text_is_reviewed_first() throws Exception {
        String code = "1445";
        FormUser user = registrar(code);
        String seed = seed("0764-alvesta.municipality", "0764", code);
        HttpResponse<String> unseen = user.upload(address(code), asked(user, code, seed, "spara"), new byte[0]);
        assertThat(unseen.statusCode()).isEqualTo(200);
        assertThat(unseen.body())
                .contains("texten har ändrats sedan den granskades")
                .contains("17 uppgifter registreras.");
        assertThat(municipalities.of(code).recorded()).isEmpty();

        Map<String, String> save =
                FormUser.sentBack(unseen, Map.of("dokument", written(unseen.body()), "gor", "spara"));
        FormUser first = registrar(code);
        Map<String, String> body = new LinkedHashMap<>(first.filled(
                "/kommun/" + code + "/uppgifter/registrera/record-election",
                Map.of("occurred", "2006", "day", "17 september 2006", "kind", "ORDINARY", "gor", "spara")));
        assertThat(first.post("/kommun/" + code + "/uppgifter/registrera/record-election", body)
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> lost = user.upload(address(code), save, new byte[0]);
        assertThat(lost.statusCode()).isEqualTo(409);
        assertThat(lost.body()).contains("någon annan hann före");
        assertThat(municipalities.of(code).recorded()).hasSize(1);
        Map<String, String> again = FormUser.sentBack(lost, Map.of("dokument", written(lost.body()), "gor", "spara"));
        assertThat(user.upload(address(code), again, new byte[0]).statusCode()).isEqualTo(303);
        assertThat(municipalities.of(code).recorded()).hasSize(18);

        HttpResponse<String> out = user.get("/kommun/" + code + "/uppgifter/dokument.yaml");
        assertThat(out.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + code + "-kommunen.yaml\"");
        assertThat(user.upload(address(code), asked(user, code, out.body(), "granska"), new byte[0])
                        .body())
                .contains("0 uppgifter registreras; 18 finns redan och rörs inte.");
    }

    @Test
    void only_our_own_form_and_only_here_may_have_a_file_in_it() throws Exception {
        String code = "1446";
        FormUser user = registrar(code);
        Map<String, String> fields = asked(user, code, seed("0764-alvesta-ny-vision", "0764", code), "spara");
        fields.remove("form");
        assertThat(user.upload(address(code), fields, new byte[0]).statusCode()).isEqualTo(400);
        assertThat(user.post(address(code), Map.of("form", "x", "gor", "spara")).statusCode())
                .isEqualTo(400);
        assertThat(user.upload("/kommun/" + code + "/ny-vision", Map.of("title", "Prov"), new byte[0])
                        .statusCode())
                .isEqualTo(400);
        assertThat(registrar("0764").get(address(code)).statusCode()).isEqualTo(403);
        byte[] large = new byte[(33 << 20) + (200 << 10)];
        assertThat(user.upload(address(code), Map.of("gor", "granska"), large).statusCode())
                .isEqualTo(413);
    }
}
