package se.rodatraden.edge;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(headers.toOtherSites("GET", "/api/0764")).containsEntry("Access-Control-Allow-Origin", "*");
        assertThat(headers.toOtherSites("POST", "/api/0764")).isEmpty();
        assertThat(headers.toOtherSites("GET", "/apis")).isEmpty();
    }
}
