package se.rodatraden.pages.crawling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.RunningProduct;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.pages.sharing.PublicContacts;
import se.rodatraden.views.listing.PublicListing;
import se.rodatraden.vision.value.VisionId;

/** What programs ask a site for: robots.txt, the site map, security.txt and the icon. */
@RunningProduct
class SiteFilesTest {
    private static final HttpClient client = HttpClient.newHttpClient();
    private static final Pattern LOC = Pattern.compile("<loc>http://localhost:8080([^<]*)</loc>");

    @LocalServerPort
    int port;

    @Autowired
    PublicListing listing;

    @Autowired
    JdbcTemplate jdbc;

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void robots_are_led_to_the_site_map_and_kept_from_endless_choices() throws Exception {
        HttpResponse<String> robots = get("/robots.txt");
        assertThat(robots.statusCode()).isEqualTo(200);
        assertThat(robots.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(robots.body())
                .contains("Sitemap: http://localhost:8080/sitemap.xml", "Disallow: /*?\n", "Allow: /*?lang=en$\n");
    }

    private List<String> addresses(String path) throws Exception {
        HttpResponse<String> xml = get(path);
        assertThat(xml.statusCode()).as(path).isEqualTo(200);
        assertThat(xml.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/xml");
        return LOC.matcher(xml.body()).results().map(m -> m.group(1)).toList();
    }

    @Test
    void every_vision_is_in_the_site_map_and_every_address_in_it_is_a_page() throws Exception {
        List<String> parts = addresses("/sitemap.xml");
        assertThat(parts).contains("/sitemap/sidor.xml", "/sitemap/visioner-1.xml");
        List<String> pages = new ArrayList<>();
        for (String part : parts) {
            pages.addAll(addresses(part));
        }
        assertThat(pages)
                .doesNotHaveDuplicates()
                .contains(
                        "/",
                        "/om",
                        "/kommun/0764",
                        "/kommun/0764/visioner/ny-vision",
                        "/kommun/1489/visioner/vision-2040");
        for (String page : pages.stream()
                .filter(p -> !p.contains("/visioner/") || p.contains("ny-vision"))
                .toList()) {
            assertThat(get(page).statusCode()).as(page).isEqualTo(200);
        }
        Instant recorded = Objects.requireNonNull(jdbc.queryForObject(
                        "select recorded_at from views.visions where vision = '0764/ny-vision'",
                        java.time.OffsetDateTime.class))
                .toInstant()
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        assertThat(get("/sitemap/visioner-1.xml").body())
                .contains("/kommun/0764/visioner/ny-vision</loc><lastmod>" + recorded + "</lastmod>");
        assertThat(get("/sitemap/visioner-99.xml").statusCode()).isEqualTo(404);
        assertThat(get("/sitemap/visioner-0.xml").statusCode()).isEqualTo(404);
        assertThat(get("/sitemap/visioner-abc.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void the_parts_together_are_the_whole() {
        Map<VisionId, Instant> whole = new HashMap<>();
        listing.part(0, 50_000, whole::put);
        Map<VisionId, Instant> together = new HashMap<>();
        List<Instant> parts = listing.parts(2);
        for (int part = 0; part < parts.size(); part++) {
            Map<VisionId, Instant> here = new HashMap<>();
            listing.part(part, 2, here::put);
            assertThat(here).hasSizeBetween(1, 2);
            assertThat(here.values().stream().max(Instant::compareTo)).contains(parts.get(part));
            assertThat(together.keySet()).doesNotContainAnyElementsOf(here.keySet());
            together.putAll(here);
        }
        assertThat(together).isEqualTo(whole).hasSizeGreaterThan(5);
    }

    @Test
    void security_txt_is_there_where_a_contact_is_set_and_only_there() throws Exception {
        assertThat(get("/.well-known/security.txt").statusCode()).isEqualTo(404);
        PublicContacts contacts =
                new PublicContacts(Map.of(), new PublicContacts.Contact(null, null, null, "sakerhet@exempel.se"));
        ResponseEntity<String> file = new SiteFilesController(
                        new PublicAddress("https://vision.exempel.se"),
                        contacts,
                        () -> Instant.parse("2026-11-27T10:20:30Z"))
                .security();
        assertThat(file.getBody()).isEqualTo("""
                Contact: mailto:sakerhet@exempel.se
                Expires: 2027-05-26T00:00:00Z
                Preferred-Languages: sv, en
                Canonical: https://vision.exempel.se/.well-known/security.txt
                """);
    }

    @Test
    void the_icon_is_found_where_programs_guess() throws Exception {
        HttpResponse<String> icon = get("/favicon.ico");
        assertThat(icon.statusCode()).isEqualTo(302);
        String address = icon.headers().firstValue("Location").orElseThrow();
        assertThat(get(address).headers().firstValue("Content-Type")).contains("image/svg+xml");
    }

    @Test
    void a_parameter_that_is_left_empty_is_not_given_and_not_passed_on() throws Exception {
        for (String page : List.of(
                "/register",
                "/kommun/0764",
                "/kommun/0764/visioner/ny-vision",
                "/kommun/0764/visioner/ny-vision/jamfor",
                "/kommun/0764/visioner/ny-vision/liggare",
                "/kommun/0764/visioner/ny-vision/varfor",
                "/kommun/0764/organ",
                "/kommun/0764/mandatperiod/2015-2018",
                "/kommuner",
                "/kvalitet")) {
            HttpResponse<String> empty =
                    get(page + "?asOf=&knownAt=&asOf2=&knownAt2=&q=&body=&sort=&order=&document=&kolumner=&lang=");
            assertThat(empty.statusCode()).as(page).isEqualTo(200);
            assertThat(empty.body()).as(page).contains("href=\"" + page + "?lang=en\" hreflang=\"en\" lang=\"en\"");
        }
    }
}
