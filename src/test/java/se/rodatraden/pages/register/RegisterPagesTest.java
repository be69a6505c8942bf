package se.rodatraden.pages.register;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import se.rodatraden.RunningProduct;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.SignedIn;
import se.rodatraden.identity.TestSession;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.EventLog;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Route;
import se.rodatraden.vision.value.VisionId;

/** The register's page, its files and its saved views, asked for over HTTP. */
@RunningProduct
class RegisterPagesTest {
    private static final String MUNICIPALITY = "0117";
    private static final String OWN = "/kommun/" + MUNICIPALITY;

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    EventLog events;

    @Autowired
    Progress progress;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Actors actors;

    private String session = "a=b";
    private String forms = "a=b";

    private void vision(String name, String title) {
        VisionId id = new VisionId(MUNICIPALITY, name);
        if (!events.stream(id.toString()).isEmpty()) {
            return;
        }
        commands.send(new VisionCommand.RegisterVision(id, title, DocumentKind.VISION, null), Request.by("test"));
        commands.send(
                new Act.ProposeVision(
                        id,
                        Telling.by(BodyRef.unknown("kommunen"), Telling.told("p", "2014-03-01")),
                        title,
                        DocumentKind.VISION,
                        null,
                        null,
                        List.of(),
                        Route.UNKNOWN),
                Request.by("test"));
        long last = events.stream(id.toString()).getLast().position();
        assertThat(progress.await(id, last, Duration.ofSeconds(20))).isTrue();
    }

    private void visions() {
        vision("formel", "=1+1;\"A\"");
        vision("odla", "Ödlehuset i tid");
        vision("anno", "Anno 2040");
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<T> response = client.send(
                    request.header("Cookie", session + "; " + forms)
                            .header("Accept-Language", "sv")
                            .build(),
                    body);
            response.headers().allValues("Set-Cookie").stream()
                    .filter(c -> c.startsWith("forms="))
                    .forEach(c -> forms = c.substring(0, c.indexOf(';')));
            return response;
        }
    }

    private HttpRequest.Builder at(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    private String page(String address) throws Exception {
        HttpResponse<String> response = send(at(address).GET(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(address).isEqualTo(200);
        return response.body();
    }

    private int post(String address, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                        at(address)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body)),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private static List<String> titles(String page) {
        return Pattern.compile("class=\"row-link\"[^>]*>([^<]+)")
                .matcher(page)
                .results()
                .map(m -> m.group(1).replace("&#34;", "\"").replace("&quot;", "\""))
                .toList();
    }

    @Test
    void the_heads_of_the_columns_sort_the_list_and_say_how_it_is_sorted() throws Exception {
        visions();
        assertThat(titles(page(OWN + "?sort=titel"))).containsExactly("=1+1;\"A\"", "Anno 2040", "Ödlehuset i tid");
        String falling = page(OWN + "?sort=titel&order=desc");
        assertThat(titles(falling)).containsExactly("Ödlehuset i tid", "Anno 2040", "=1+1;\"A\"");
        assertThat(falling).containsPattern("c-titel\" aria-sort=\"descending\"><a href=\"/kommun/0117\\?sort=titel\"");
        assertThat(Pattern.compile("aria-sort").matcher(falling).results().count())
                .isEqualTo(1);
    }

    @Test
    void the_columns_are_those_that_are_chosen() throws Exception {
        String chosen = page("/register?kolumner=dnr&kolumner=hos");
        assertThat(Pattern.compile("<th scope=\"col\" class=\"c-(\\w+)")
                        .matcher(chosen)
                        .results()
                        .map((MatchResult m) -> m.group(1)))
                .containsExactly("dnr", "titel", "hos");
        assertThat(chosen).contains("?sort=titel&amp;kolumner=dnr+titel+hos");
    }

    @Test
    void what_cannot_be_chosen_is_told_and_the_rest_still_holds() throws Exception {
        String page = page("/register?document=IN_FORCE&document=XYZ&matter=ABC&term=2015-2017&kind=x&municipality=9999"
                + "&overdue=ja&kolumner=foo&sort=bar&order=upp&sida=0&standing=QQQ");
        for (String field : List.of(
                "document",
                "matter",
                "term",
                "kind",
                "municipality",
                "overdue",
                "kolumner",
                "sort",
                "order",
                "sida",
                "standing")) {
            assertThat(page).contains("id=\"fel-" + field + "\"");
        }
        assertThat(page).contains("”XYZ” är inget läge och har inte valts");
        assertThat(titles(page)).isEqualTo(titles(page("/register?document=IN_FORCE")));
    }

    @Test
    void a_part_that_the_list_does_not_have_is_the_first_and_it_is_told() throws Exception {
        visions();
        String page = page(OWN + "?sida=9");
        assertThat(titles(page)).hasSize(3);
        assertThat(page).contains("Listan har inte så många sidor");
    }

    @Test
    void an_older_address_narrows_by_the_status_that_it_names() throws Exception {
        assertThat(titles(page("/register?standing=IN_FORCE")))
                .isNotEmpty()
                .isEqualTo(titles(page("/register?document=IN_FORCE")));
        assertThat(titles(page("/register?standing=DEFERRED"))).isEqualTo(titles(page("/register?matter=DEFERRED")));
    }

    @Test
    void a_facet_says_how_many_documents_its_values_give() throws Exception {
        Matcher count = Pattern.compile(
                        "name=\"document\" value=\"IN_FORCE\">\\s*<span>Gäller</span> <span class=\"n\">(\\d+)")
                .matcher(page("/register"));
        assertThat(count.find()).isTrue();
        assertThat(titles(page("/register?document=IN_FORCE"))).hasSize(Integer.parseInt(count.group(1)));
    }

    @Test
    void a_word_spelt_almost_right_finds_what_the_right_one_does_and_it_is_said() throws Exception {
        visions();
        String page = page(OWN + "?q=%C3%B6dlehuest");
        assertThat(titles(page)).containsExactly("Ödlehuset i tid");
        assertThat(page).contains("Inget hittades för ”ödlehuest”").contains("register.csv?q=%C3%B6dlehuset");
    }

    /** Rows of values, as RFC 4180 has them but with semicolons. */
    private static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                value.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ';') {
                row.add(value.toString());
                value.setLength(0);
            } else if (!quoted && c == '\n') {
                row.add(value.toString().replaceFirst("\r$", ""));
                value.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                value.append(c);
            }
        }
        return rows;
    }

    @Test
    void the_file_has_what_is_on_the_screen_and_says_what_it_is() throws Exception {
        visions();
        String query = "?sort=titel&order=desc&kolumner=titel+arende+registrerad&asOf=2020-01-01&matter=PROPOSED";
        HttpResponse<String> file = send(at(OWN + "/register.csv" + query).GET(), BodyHandlers.ofString());
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        d -> assertThat(d).matches("attachment; filename=\"register-[a-z-]+-2020-01-01.csv\""));
        assertThat(file.body()).startsWith("\ufeff");
        List<List<String>> rows = csv(file.body());
        int head = rows.indexOf(List.of("Titel", "Ärendet", "Registrerat", "Adress"));
        assertThat(rows.subList(0, head))
                .contains(List.of("Läget den", "2020-01-01"))
                .anyMatch(r -> r.getFirst().equals("Filter") && r.get(1).contains("Ärendet: Förslag finns"))
                .anyMatch(r -> r.getFirst().equals("Adress") && r.get(1).contains("sort=titel&order=desc"));
        List<String> inFile = rows.subList(head + 1, rows.size()).stream()
                .map(r -> r.getFirst().replaceFirst("^'", ""))
                .toList();
        assertThat(inFile).isEqualTo(titles(page(OWN + query))).hasSize(3);
        assertThat(rows.get(head + 3).getFirst()).isEqualTo("'=1+1;\"A\"");
        assertThat(rows.get(head + 1).get(2)).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void the_workbook_has_a_head_that_stays_dates_that_are_dates_and_texts_that_are_texts(@TempDir Path directory)
            throws Exception {
        visions();
        HttpResponse<byte[]> file =
                send(at(OWN + "/register.xlsx?kolumner=titel+sedan+registrerad").GET(), BodyHandlers.ofByteArray());
        Map<String, String> parts = new HashMap<>();
        Path kept = Files.write(directory.resolve("register.xlsx"), file.body());
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String lines = parts.getOrDefault("xl/worksheets/sheet1.xml", "");
        assertThat(lines)
                .contains("state=\"frozen\"")
                .contains("=1+1;")
                .doesNotContain("<f>")
                .containsPattern("<c r=\"B2\" s=\"\\d+\"[^>]*><v>41699")
                .containsPattern("<c r=\"D2\" s=\"\\d+\"");
        assertThat(parts.getOrDefault("xl/sharedStrings.xml", ""))
                .contains("/kommun/0117?kolumner=titel+sedan+registrerad");
        assertThat(parts).containsKey("xl/worksheets/sheet2.xml");
    }

    private static String word(String page, String action) {
        Matcher form = Pattern.compile("action=\"" + Pattern.quote(action)
                        + "\">\\s*<input type=\"hidden\" name=\"form\" value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(form.find()).as(action).isTrue();
        return form.group(1);
    }

    private void signIn() {
        String account = UUID.randomUUID().toString();
        actors.seen(SignedIn.LOCAL, account, "Prov", Actor.Kind.LOCAL);
        session = TestSession.cookie(sessions, account);
        forms = "a=b";
    }

    @Test
    void a_view_is_saved_under_a_name_shown_to_nobody_else_and_removed() throws Exception {
        assertThat(page("/register")).doesNotContain("/register/vyer");
        signIn();
        String view = "/register?matter=DEFERRED&sort=datum";
        String word = word(page(view), "/register/vyer");
        Map<String, String> form = Map.of("form", word, "vy", view, "namn", "Vilande <ärenden>");
        assertThat(post("/register/vyer", form)).isEqualTo(303);
        assertThat(page(view)).contains("aria-current=\"page\">Vilande &lt;ärenden");
        assertThat(post("/register/vyer", form)).isEqualTo(303);
        assertThat(page(view + "&sparad=finns")).contains("du har redan en vy med det namnet");
        assertThat(post("/register/vyer", Map.of("form", word, "vy", view, "namn", "x".repeat(81))))
                .isEqualTo(303);
        assertThat(post("/register/vyer", Map.of("form", word, "vy", "https://evil.example/", "namn", "ond")))
                .isEqualTo(303);
        String own = page("/register");
        assertThat(own)
                .doesNotContain("evil")
                .doesNotContain("xxxx")
                .contains("href=\"/register\" aria-current=\"page\">ond");
        String mine = session;
        String forms = this.forms;
        signIn();
        assertThat(page("/register")).doesNotContain("Vilande &lt;");
        session = mine;
        this.forms = forms;
        Matcher remove =
                Pattern.compile("action=\"(/register/vyer/\\d+/ta-bort)\"").matcher(own);
        while (remove.find()) {
            assertThat(post(remove.group(1), Map.of("form", word(own, remove.group(1)), "vy", view)))
                    .isEqualTo(303);
        }
        assertThat(page("/register")).doesNotContain("Vilande &lt;").doesNotContain(">ond<");
    }

    @Test
    void somebody_who_is_not_signed_in_saves_nothing() throws Exception {
        assertThat(post("/register/vyer", Map.of("form", "gissat", "vy", "/register", "namn", "a")))
                .isEqualTo(400);
    }
}
