package se.rodatraden.pages.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.http.Api;
import se.rodatraden.pages.vision.MadeVisions;
import se.rodatraden.time.SwedishDays;
import tools.jackson.databind.JsonNode;

/** Every calendar and feed of everything in the register, as other programs read them, in both languages. */
@RunningProduct
class EveryFeedTest {
    private static final String MADE = "1495";

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void made() {
        api = new Api(port);
        if (api.get("/api/" + MADE + "/visions/lang").status() == 404) {
            LocalDate today = LocalDate.now(SwedishDays.ZONE);
            recorded("municipal-import", """
                    municipality: "%s"
                    entries:
                      - {id: ks, command: establish-body, occurred: 2010-11-29, body: ks, kind: BOARD, name: kommunstyrelsen, from: 2011-01-01}
                    """.formatted(MADE));
            recorded("import", MadeVisions.ofManyEntries(MADE, today));
            recorded("import", MadeVisions.revisionOnRemiss(MADE, today));
        }
    }

    private void recorded(String what, String document) {
        Api.Answer answer = api.send(api.to("/api/" + MADE + "/" + what)
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(document)));
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    }

    /** What the check finds in each document, and how many entries there are in all. */
    private int hold(Set<String> addresses, String entry, Function<String, List<String>> check) {
        int entries = 0;
        for (String address : addresses) {
            for (String lang : List.of("sv", "en")) {
                Api.Answer answer = api.get(address + (address.contains("?") ? "&" : "?") + "lang=" + lang);
                assertThat(answer.status()).as(address).isEqualTo(200);
                assertThat(check.apply(answer.text()))
                        .as(address + " in " + lang)
                        .isEmpty();
                entries += answer.text().split(entry, -1).length - 1;
            }
        }
        return entries;
    }

    /** Those of the seeds, and that of this test: what other tests record beside them is not checked again here. */
    private static final Set<String> FOLLOWED = Set.of("0764", "1489", "1783", "1883", "2380", MADE);

    private record Followed(String municipality, String vision) {}

    private List<Followed> everyVision() {
        List<Followed> visions = new ArrayList<>();
        for (JsonNode v : api.get("/api/visions?limit=500").json().get("items")) {
            String municipality = v.get("municipality").asString();
            if (FOLLOWED.contains(municipality)) {
                visions.add(new Followed(municipality, v.get("id").asString()));
            }
        }
        assertThat(visions).as("the seeds and those made").hasSizeGreaterThanOrEqualTo(7);
        return visions;
    }

    private static final String SELECTION =
            "?f=0764&f=0764/organ/ks&f=1489/visioner/vision-2040&f=" + MADE + "&f=register%3Fq%3Dvision";

    @Test
    void a_calendar_is_valid_whatever_it_is_of() {
        Set<String> addresses = new LinkedHashSet<>(List.of("/min-vecka/kalender.ics" + SELECTION));
        for (Followed f : everyVision()) {
            String municipality = "/kommun/" + f.municipality;
            addresses.add(municipality + "/kalender.ics");
            addresses.add(municipality + "/organ/ks/kalender.ics");
            addresses.add(municipality + "/visioner/" + f.vision + "/kalender.ics");
        }
        addresses.removeIf(
                address -> address.contains("/organ/") && api.get(address).status() == 404);
        assertThat(addresses).hasSizeGreaterThan(14);
        assertThat(hold(addresses, "BEGIN:VEVENT", FeedChecks::calendar))
                .as("dates")
                .isGreaterThan(10);
    }

    @Test
    void a_feed_is_valid_whatever_it_is_of() {
        Set<String> addresses = new LinkedHashSet<>(List.of("/min-vecka/flode.atom" + SELECTION));
        for (Followed f : everyVision()) {
            String municipality = "/api/" + f.municipality;
            addresses.add(municipality + "/feed.atom");
            addresses.add(municipality + "/bodies/ks/feed.atom");
            addresses.add(municipality + "/visions/" + f.vision + "/feed.atom");
        }
        addresses.add("/api/" + MADE + "/visions/lang/feed/1.atom");
        addresses.add("/api/0780/feed.atom");
        addresses.removeIf(
                address -> address.contains("/bodies/") && api.get(address).status() == 404);
        assertThat(hold(addresses, "<entry>", FeedChecks::atom)).as("entries").isGreaterThan(300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(?m)^UID:.*\\r\\n |                  | no UID of its own",
                "(?m)^UID:.* | UID:1                | no UID of its own",
                "(?m)^DTSTAMP:.*\\r\\n |              | DTSTAMP",
                "(?m)^DTSTART;VALUE=DATE:.* | DTSTART;VALUE=DATE:i morgon | Exception",
                "\\r\\n[ ] |                          | not folded",
                "END:VEVENT |                       | Exception",
                "VERSION:2.0\\r\\n |                  | VERSION",
                "STATUS:.* | STATUS:KANSKE          | STATUS",
            })
    void a_fault_planted_in_a_calendar_is_found(String what, String instead, String found) {
        String calendar = api.get("/kommun/" + MADE + "/kalender.ics").text();
        assertThat(FeedChecks.calendar(calendar)).isEmpty();
        String faulty = calendar.replaceAll(what, instead == null ? "" : instead);
        assertThat(faulty).isNotEqualTo(calendar);
        assertThat(FeedChecks.calendar(faulty).toString()).contains(found);
    }

    @Test
    void lines_that_end_otherwise_are_found() {
        String calendar = api.get("/kommun/" + MADE + "/kalender.ics").text();
        assertThat(FeedChecks.calendar(calendar.replace("\r\n", "\n")).toString())
                .contains("a line without its end");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<updated>[^<]*</updated> |                | has not one updated",
                "<updated>[^<]*<          | <updated>i går< | Exception",
                "<id>[^<]*</id>           |                | has not one id",
                "<id>[^<]*<               | <id>ett<       | no IRI",
                "<id>urn:[^<]*<           | <id>urn:a:b<   | an entry twice",
                "<title>[^<]*</title>     |                | has not one title",
                "<author>.*?</author>     |                | no author",
                "rel=\"self\"             | rel=\"via\"    | not one link to itself",
                "<div xmlns=[^>]*>        | <p/>$0         | not one div",
                "</feed>                  |                | Exception",
            })
    void a_fault_planted_in_a_feed_is_found(String what, String instead, String found) {
        String feed = api.get("/api/" + MADE + "/visions/revision/feed.atom").text();
        assertThat(FeedChecks.atom(feed)).isEmpty();
        String faulty = feed.replaceAll(what, instead == null ? "" : instead);
        assertThat(faulty).isNotEqualTo(feed);
        assertThat(FeedChecks.atom(faulty).toString()).contains(found);
    }
}
