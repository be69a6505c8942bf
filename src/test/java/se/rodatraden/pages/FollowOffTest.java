package se.rodatraden.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;

/** A product that has no mail server says so, where it is asked. */
@RunningProduct
class FollowOffTest {
    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    @Test
    void it_says_that_no_letters_are_sent() throws Exception {
        String base = "http://localhost:" + port;
        try (HttpClient client = HttpClient.newHttpClient()) {
            var page = client.send(
                    HttpRequest.newBuilder(URI.create(base + "/folj?municipality=0764"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            for (String followed :
                    List.of("/kommun/0764", "/kommun/0764/visioner/ny-vision", "/kommun/0764/organ/ks")) {
                var shown = client.send(
                        HttpRequest.newBuilder(URI.create(base + followed)).build(), BodyHandlers.ofString());
                assertThat(shown.body())
                        .as(followed)
                        .contains("Atom-flöde")
                        .doesNotContain("som e-post")
                        .doesNotContain("/folj");
            }
            var search = client.send(
                    HttpRequest.newBuilder(URI.create(base + "/register?q=vision&lang=sv"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(search.body()).contains("Bevaka sökningen").doesNotContain("/folj");
            assertThat(page.body()).contains("Här skickas ingen e-post").doesNotContain("method=\"post\"");
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(base + "/api/digests"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"email\": \"a@b.se\", \"municipality\": \"0764\"}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("not-offered").contains("e-postserver");
            var health = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + management + "/actuator/health"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(health.statusCode()).isEqualTo(200);
        }
    }
}
