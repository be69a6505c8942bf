package se.rodatraden.pages.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import se.rodatraden.RunningProduct;
import se.rodatraden.http.Api;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedIn;
import se.rodatraden.identity.TestSession;

/** The ledger as a registrar and an auditor read it: everything at its place, filtered by the address, cited and taken out as CSV. */
@RunningProduct
class LedgerPagesTest {
    private static final String MUNICIPALITY = "0862";
    private static final String BODY = "\"body\": {\"kind\": \"BOARD\", \"name\": \"kommunstyrelsen\"}";
    private static final String TODAY = "\"occurred\": \"2026-01-02\", " + BODY;
    private static final String SECRET = "hemligtord";

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    SessionRepository<?> sessions;

    private final String name = "liggare-" + UUID.randomUUID().toString().substring(0, 8);
    private final String vision = "/api/" + MUNICIPALITY + "/visions/" + name;
    private final String ledger = "/kommun/" + MUNICIPALITY + "/visioner/" + name + "/liggare";
    private Api api;

    @BeforeEach
    void aVisionWithEverything() {
        api = new Api(port);
        told(
                "/api/" + MUNICIPALITY + "/visions/commands/register-vision",
                "{\"id\": \"" + name + "\", \"title\": \"Vision för alla\", \"kind\": \"VISION\"}");
        record(
                "record-assertion",
                "\"id\": \"forst\", \"occurred\": \"2014-06-03\", " + BODY
                        + ", \"assertion\": \"Första uppgiften\", \"registry\": {\"dnr\": \"KS 2014/112\", \"direction\": \"IN\","
                        + " \"counterpart\": \"Länsstyrelsen\"}, \"sources\": [{\"title\": \"Protokollet\", \"quote\": \"ordagrant\"}]");
        record("record-assertion", "\"id\": \"struken\", " + TODAY + ", \"assertion\": \"Fel uppgift\"");
        record("record-assertion", "\"id\": \"formel\", " + TODAY + ", \"assertion\": \"=1+1\"");
        record("annul-entry", TODAY + ", \"annuls\": \"struken\", \"why\": \"hör hemma i ett annat ärende\"");
        record(
                "correct-entry",
                TODAY
                        + ", \"corrects\": \"forst\", \"kind\": \"TYPO\", \"why\": \"felskrivet\", \"instead\": {\"command\":"
                        + " \"record-assertion\", \"id\": \"forst\", \"occurred\": \"2014-06-04\", " + BODY
                        + ", \"assertion\": \"Första uppgiften, rättad\"}");
    }

    private void record(String command, String fields) {
        told(vision + "/commands/" + command, "{" + fields + "}");
    }

    private void told(String path, String body) {
        Api.Answer answer = api.send(api.posting(path, body).header("If-Match", "*"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private String html(String address) {
        Api.Answer answer = api.get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.text();
    }

    private static String row(String html, String entry) {
        Matcher row = Pattern.compile("(?s)<tr [^>]*>(?:(?!</tr>).)*id=\"p-" + entry + "\".*?</tr>")
                .matcher(html);
        assertThat(row.find()).as(entry).isTrue();
        return row.group();
    }

    @Test
    void a_struck_entry_stands_struck_through_at_its_place_with_who_when_and_why() {
        String html = html(ledger);
        assertThat(html.indexOf("p-forst")).isLessThan(html.indexOf("p-struken"));
        assertThat(html.indexOf("p-struken")).isLessThan(html.indexOf("p-formel"));
        assertThat(row(html, "struken"))
                .contains("<s>Uppgift</s>", "<s>Fel uppgift</s>", "<s>2 januari 2026</s>")
                .containsPattern("Struken den \\d+ \\p{L}+ \\d{4} av kommunstyrelsen: hör hemma i ett annat ärende");
        assertThat(row(html, "formel")).doesNotContain("<s>");
    }

    @Test
    void an_event_shows_what_the_law_asks_of_a_register_and_each_correction_from_old_to_new() {
        assertThat(row(html(ledger), "forst"))
                .contains("KS 2014/112", "inkommande", "Länsstyrelsen", "Protokollet", "ordagrant", "3 juni 2014")
                .contains("<del>3 juni 2014</del>", "<ins>4 juni 2014</ins>", "felskrivet", "år senare");
    }

    @Test
    void filters_in_the_address_hold_together_and_stand_in_the_form() {
        String html = html(ledger + "?only=without-dnr&only=without-source&q=fel+uppgift&occurredFrom=2025-01-01");
        assertThat(html).contains("1 av 6 händelser", "p-struken").doesNotContain("p-formel", "p-forst\"");
        assertThat(html)
                .containsPattern("id=\"m-without-dnr\"[^>]* checked")
                .containsPattern("name=\"q\" value=\"fel uppgift\"")
                .contains("value=\"2025-01-01\"");
        assertThat(html(ledger + "?only=late")).contains("name=\"lateDays\" value=\"7\"");
    }

    @Test
    void a_wrong_value_is_told_at_its_field_and_nothing_is_shown_as_if_it_were_chosen() {
        for (String wrong : List.of(
                "lateDays=snart",
                "kind=finns-inte",
                "body=ingen",
                "recordedBy=nagon",
                "recordedFrom=2014-02-30",
                "only=nytt")) {
            Api.Answer answer = api.get(ledger + "?q=uppgift&" + wrong);
            String field = wrong.substring(0, wrong.indexOf('='));
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.text()).as(wrong).contains("class=\"fault\"").doesNotContain("<table");
            if (!field.equals("only")) {
                assertThat(answer.text()).contains("aria-describedby=\"e-" + field + "\"", "id=\"e-" + field + "\"");
            }
            assertThat(api.get(ledger + ".csv?" + wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(api.get(ledger + "?occurredFrom=2015-01-01&occurredTo=2014-01-01")
                        .text())
                .contains("id=\"e-occurredTo\"");
    }

    @Test
    void a_citation_carries_an_address_that_shows_later_what_was_read() {
        long position = position("formel");
        String cited = citation(html(ledger + "/" + position));
        assertThat(cited)
                .startsWith("Kommunstyrelsen, Emmaboda, 2026-01-02, Uppgift, ”Vision för alla”; Röda tråden, händelse "
                        + position)
                .contains("registrerad ", "läst ");
        String address = cited.substring(cited.indexOf("/kommun/"));
        record("annul-entry", TODAY + ", \"annuls\": \"formel\", \"why\": \"struken sedan\"");

        assertThat(html(address))
                .doesNotContain("struken sedan")
                .contains("En händelse som registrerades senare visas inte.", "enligt registret den ");
        String known = address.substring(address.indexOf('=') + 1);
        assertThat(html(ledger + "?knownAt=" + known))
                .as("sent again, the form asks for the same moment")
                .contains("name=\"knownAt\" value=\"" + known + "\"")
                .doesNotContain("struken sedan");
        assertThat(citation(html(ledger + "/" + position))).contains(", struken ");
        assertThat(citation(html(ledger + "/" + position("forst")))).contains("2014-06-04", ", rättad ");
        assertThat(api.get(ledger + "/1").status()).isEqualTo(404);
        assertThat(api.get(ledger + "/finns-inte").status()).isEqualTo(404);
    }

    private long position(String entry) {
        return api.get(vision + "/ledger")
                .at("/items")
                .valueStream()
                .filter(i -> i.at("/entry").asString("").equals(entry))
                .mapToLong(i -> i.at("/position").asLong())
                .findFirst()
                .orElseThrow();
    }

    private static String citation(String html) {
        Matcher text = Pattern.compile("(?s)<textarea[^>]*>(.*?)</textarea>").matcher(html);
        assertThat(text.find()).isTrue();
        return text.group(1);
    }

    @Test
    void the_csv_has_what_the_page_shows_and_no_formula() {
        Api.Answer csv = api.get(ledger + ".csv?only=without-dnr");
        String text = new String(csv.response().body(), StandardCharsets.UTF_8);
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.response().headers().firstValue("Content-Type").orElse(""))
                .isEqualTo("text/csv;charset=UTF-8");
        assertThat(text)
                .startsWith("\uFEFFHändelse;Nr i visionen;")
                .contains(";'=1+1;")
                .doesNotContain(";=1+1;");
        assertThat(text).contains("hör hemma i ett annat ärende").contains("/liggare/" + position("struken"));
        assertThat(text.split("\r\n")).hasSize(1 + 3);
        assertThat(html(ledger + "?only=without-dnr&q=")).contains(ledger + ".csv?only=without-dnr\"");
    }

    @Test
    void what_is_masked_is_found_by_no_word_and_stands_in_no_row_citation_or_table() {
        record(
                "record-assertion",
                "\"id\": \"brev\", " + TODAY + ", \"assertion\": \"Om " + SECRET + "\", \"sources\":"
                        + " [{\"title\": \"Brev\", \"quote\": \"" + SECRET + "\"}]");
        String before = Instant.now().toString();
        assertThat(html(ledger + "?q=" + SECRET)).contains("1 av 7 händelser");
        record(
                "mark-confidential",
                TODAY + ", \"about\": \"brev\", \"provision\": \"OSL 25:1\", \"why\": \"" + SECRET + "\"");

        for (String time : List.of("", "&knownAt=" + before)) {
            assertThat(html(ledger + "?q=" + SECRET + time)).contains("0 av ").doesNotContain("p-brev");
            assertThat(html(ledger + "?only=confidential" + time))
                    .contains("OSL 25:1")
                    .doesNotContain(SECRET);
            assertThat(api.get(ledger + ".csv?lang=sv" + time).text())
                    .contains("brev")
                    .doesNotContain(SECRET);
            assertThat(html(ledger + "/" + position("brev") + "?lang=sv" + time))
                    .contains("[sekretessmarkerad uppgift]")
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void who_recorded_is_named_and_searched_only_by_those_who_may_see_it() {
        String id = UUID.fromString("7e577e57-7e57-7e57-7e57-7e577e577e57").toString(); // that of the key of all tests
        Api nobody = new Api(port, api.client(), null);
        assertThat(nobody.get(ledger + "?recordedBy=" + id).status()).isEqualTo(400);
        String account = UUID.randomUUID().toString();
        Actor auditor = actors.seen(SignedIn.LOCAL, account, "Revisor", Actor.Kind.LOCAL);
        actors.give(auditor.id(), new Grant(Role.AUDITOR, MUNICIPALITY, null));
        Api.Answer seen = api.send(nobody.to(ledger + "?recordedBy=" + id)
                .header("Cookie", TestSession.cookie(sessions, account))
                .GET());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("6 av 6 händelser");
    }
}
