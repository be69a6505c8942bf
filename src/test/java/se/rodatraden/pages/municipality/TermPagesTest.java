package se.rodatraden.pages.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;

/** The hand-over of a mandate period, as it is sent. */
@RunningProduct
class TermPagesTest {
    private static final String ALVESTA = "/kommun/0764/mandatperiod/2015-2018";

    private static final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    private String get(String address) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Accept-Language", "sv")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    @Test
    void every_count_leads_to_its_section_and_the_lines_to_the_entries_that_give_them() throws Exception {
        String html = get(ALVESTA + "?asOf=2019-01-01");

        assertThat(html)
                .contains("Till perioden lämnades ", "det säger inte att inget har gjorts")
                .contains("href=\"#deferred-to\"", "id=\"deferred-to\"", "href=\"#open-at-end\"")
                .contains("Inget registrerat från juni 2014 till periodens slut: mellan 4,5 och 4,6 år.")
                .contains("/kommun/0764/visioner/ny-vision?asOf=2019-01-01#h-hanskjutande")
                .contains("Visar läget den 1 januari 2019", "href=\"" + ALVESTA + ".csv?asOf=2019-01-01\"");
    }

    @Test
    void the_lines_are_a_file_too() throws Exception {
        assertThat(get(ALVESTA + ".csv?asOf=2019-01-01").lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("0764;2015–2018;Hänskjutet till perioden;")
                        .contains(";0764/ny-vision;", ";2014-06 ", ";1645;1674;2019-01-01"));
    }
}
