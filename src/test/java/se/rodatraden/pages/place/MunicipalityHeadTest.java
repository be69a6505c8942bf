package se.rodatraden.pages.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;

/** The page of a municipality says how fresh and complete it is and what is under way before it lists the documents. */
@RunningProduct
class MunicipalityHeadTest {
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
    void what_is_under_way_and_what_is_missing_comes_before_the_documents() throws Exception {
        String html = get("/kommun/0764?asOf=2019-01-01");

        assertThat(html)
                .containsSubsequence(
                        "Senast registrerat den",
                        "/kommun/0764/kvalitet?asOf=2019-01-01#",
                        "Pågår eller vilar",
                        "/kommun/0764/visioner/ny-vision?asOf=2019-01-01",
                        "återupptagande: senast 31 december 2018 (passerat, inget registrerat)",
                        "/kommun/0764/mandatperiod/2019-2022?asOf=2019-01-01",
                        "/kommun/0764/mandatperiod/2015-2018?asOf=2019-01-01",
                        "/kommun/0764/statistik",
                        "Alla dokument");
    }

    @Test
    void a_list_that_is_narrowed_stands_alone_and_a_municipality_without_documents_says_so() throws Exception {
        assertThat(get("/kommun/0764?overdue=1")).doesNotContain("Pågår eller vilar");
        assertThat(get("/kommun/0128")).contains("Inget dokument är registrerat.");
    }
}
