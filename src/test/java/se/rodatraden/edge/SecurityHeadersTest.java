package se.rodatraden.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The headers that differ from one installation to another. */
class SecurityHeadersTest {

    @Test
    void browsers_are_told_to_come_by_https_where_it_is_the_address() {
        assertThat(new SecurityHeaders("https://vision.exempel.se", "").on("/register"))
                .containsEntry("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        assertThat(new SecurityHeaders("https://vision.exempel.se", "").on("/api/0764"))
                .containsKey("Strict-Transport-Security");
        assertThat(new SecurityHeaders("http://localhost:8080", "").on("/register"))
                .doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    void a_form_leads_nowhere_but_here_and_to_where_one_signs_in() {
        assertThat(new SecurityHeaders("http://localhost:8080", "")
                        .on("/register")
                        .get("Content-Security-Policy"))
                .contains("form-action 'self';");
        assertThat(new SecurityHeaders("http://localhost:8080", "https://login.exempel.se/realms/kommun")
                        .on("/register")
                        .get("Content-Security-Policy"))
                .contains("form-action 'self' https://login.exempel.se;")
                .doesNotContain("realms");
    }

    @Test
    void only_reads_of_the_interface_are_open_to_the_pages_of_others() {
        SecurityHeaders headers = new SecurityHeaders("http://localhost:8080", "");
        assertThat(headers.toOtherSites("GET", "/api/0764", _ -> null))
                .containsEntry("Access-Control-Allow-Origin", "*");
        assertThat(headers.toOtherSites("POST", "/api/0764", _ -> null)).isEmpty();
        assertThat(headers.toOtherSites("GET", "/apis", _ -> null)).isEmpty();
    }

    private static Map<String, String> preflight(String path, String method, String names) {
        return new SecurityHeaders("http://localhost:8080", "")
                .toOtherSites(
                        "OPTIONS",
                        path,
                        Map.of("Access-Control-Request-Method", method, "Access-Control-Request-Headers", names)::get);
    }

    @Test
    void another_sites_page_may_go_on_with_a_stream_and_ask_for_what_has_changed() {
        for (String names : List.of("last-event-id", "If-None-Match, Accept-Language", "cache-control,last-event-id")) {
            assertThat(preflight("/api/events", "GET", names))
                    .containsEntry("Access-Control-Allow-Origin", "*")
                    .containsEntry("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                    .doesNotContainKey("Access-Control-Allow-Credentials")
                    .extractingByKey("Access-Control-Allow-Headers")
                    .asString()
                    .contains("last-event-id", "if-none-match");
        }
        assertThat(preflight("/api/events", "GET", "authorization")).isEmpty();
        assertThat(preflight("/api/events", "GET", "last-event-id, authorization"))
                .isEmpty();
        assertThat(preflight("/api/0764/visions", "POST", "content-type")).isEmpty();
        assertThat(preflight("/register", "GET", "last-event-id")).isEmpty();
    }
}
