package se.rodatraden.pages.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.views.overview.Overview;
import se.rodatraden.views.overview.Overviews;
import se.rodatraden.vision.rules.Alert;

/** The start page, as it is sent, and what it shows. */
@RunningProduct
class StartPagesTest {
    private static final LocalDate DAY = LocalDate.of(2019, 1, 1);

    private static final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Overviews overviews;

    private String get(String language) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                        .header("Accept-Language", language)
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void each_municipality_is_told_with_what_was_recorded_last_and_what_has_gone_by() throws Exception {
        assertThat(get("sv"))
                .contains("Kommuner, senast registrerat först", "href=\"/kommun/0764\"", "registrerat den")
                .contains("href=\"/kommun/0764?overdue=1\"", "Sista dag var den");
        assertThat(get("en")).contains("recorded on", "The last day was");
    }

    @Test
    void a_deferral_is_overdue_on_the_day_after_the_last_of_its_period() {
        assertThat(overviews.on(DAY).deferrals()).anySatisfy(o -> {
            assertThat(o.vision()).hasToString("0764/ny-vision");
            assertThat(o.kind()).isEqualTo(Alert.Kind.NOT_TAKEN_UP);
            assertThat(o.lastDay()).isEqualTo("2018-12-31");
        });
        assertThat(overviews.on(DAY.minusDays(1)).deferrals())
                .noneMatch(o -> o.vision().toString().equals("0764/ny-vision"));
    }

    @Test
    void it_is_read_once_while_nothing_more_is_recorded() {
        Overview first = overviews.on(DAY);
        Overview again = overviews.on(DAY);

        assertThat(again)
                .satisfiesAnyOf(
                        o -> assertThat(o).isSameAs(first),
                        o -> assertThat(o.position()).isGreaterThan(first.position()));
        assertThat(first.municipalities())
                .isSortedAccordingTo(
                        (a, b) -> b.last().recordedAt().compareTo(a.last().recordedAt()));
    }
}
