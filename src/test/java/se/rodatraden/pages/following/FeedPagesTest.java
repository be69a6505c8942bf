package se.rodatraden.pages.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;

/** A page leads people to what a feed is, and programs to the feed. */
@RunningProduct
class FeedPagesTest {
    private static final HttpClient client = HttpClient.newHttpClient();
    private static final Pattern ENTRY =
            Pattern.compile("<link rel=\"alternate\" type=\"text/html\" href=\"http://localhost:8080([^\"]*)\"");

    @LocalServerPort
    int port;

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                        .build(),
                BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "/kommun/0764, /api/0764/feed.atom",
        "/kommun/0764/visioner/ny-vision, /api/0764/visions/ny-vision/feed.atom",
        "/kommun/0764/organ/ks, /api/0764/bodies/ks/feed.atom"
    })
    void it_shows_the_latest_and_the_address_to_copy(String followed, String feed) throws Exception {
        assertThat(get(followed).body())
                .contains("<a href=\"" + followed + "/flode\">")
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"" + feed);
        HttpResponse<String> page = get(followed + "/flode?lang=en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Copy this address into your reader", ">http://localhost:8080" + feed + "?lang=en</textarea>")
                .contains("href=\"" + feed + "?lang=en\"")
                .doesNotContain("<p>: ");
        HttpResponse<String> atom = get(feed + "?lang=en");
        assertThat(atom.body()).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"");
        String newest = ENTRY.matcher(atom.body())
                .results()
                .map(m -> m.group(1))
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(page.body()).contains("href=\"" + newest + "\"");
    }

    @Test
    void what_is_not_there_is_not_followed() throws Exception {
        assertThat(get("/kommun/0764/visioner/finns-inte/flode").statusCode()).isEqualTo(404);
        assertThat(get("/kommun/0764/organ/finns-inte/flode").statusCode()).isEqualTo(404);
        assertThat(get("/kommun/9999/flode").statusCode()).isEqualTo(404);
    }
}
