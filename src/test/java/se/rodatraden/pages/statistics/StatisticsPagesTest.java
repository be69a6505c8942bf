package se.rodatraden.pages.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.store.EventLog;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.views.statistics.Measured;
import se.rodatraden.views.statistics.Statistic;
import se.rodatraden.views.statistics.Statistics;
import se.rodatraden.vision.command.VisionCommand;

/** Statistics of a municipality, as they are summed up and sent. */
@RunningProduct
class StatisticsPagesTest {
    private static final String CODE = "1980";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    Progress progress;

    @Autowired
    EventLog events;

    @Autowired
    Statistics statistics;

    private static byte[] document(String name, String commissioned, String proposed) {
        return """
                municipality: "%s"
                vision: %s
                title: Vision %s
                kind: VISION
                bodies: {kf: {kind: COUNCIL, name: kommunfullmäktige}, ks: {kind: BOARD, name: kommunstyrelsen}}
                entries:
                  - {id: u, command: commission-vision, occurred: "%s", body: kf, deliverables: [vision]}
                  - {id: p, command: propose-vision, occurred: "%s", body: ks, title: Förslag, kind: VISION}
                """.formatted(CODE, name, name, commissioned, proposed).getBytes(StandardCharsets.UTF_8);
    }

    private void recorded(String name, String commissioned, String proposed) {
        VisionCommand.RecordHistory history =
                HistoryDocument.read(document(name, commissioned, proposed)).history();
        commands.send(history, Request.by("import"));
        assertThat(progress.await(history.vision(), events.head(), Duration.ofSeconds(30)))
                .isTrue();
    }

    private String get(String address) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Accept-Language", "sv")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private Measured measured(Statistic statistic) {
        return statistics.of(CODE, DAY).measured().stream()
                .filter(m -> m.statistic() == statistic)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_not_known_is_in_no_figure_and_every_number_leads_to_what_it_counts() throws Exception {
        recorded("a", "2020-01-01", "2020-01-11");
        recorded("b", "2020-01-01", "2020-01-31");
        recorded("c", "2020", "2021-01-31");

        Measured lead = measured(Statistic.COMMISSION_TO_PROPOSAL);
        assertThat(lead.n()).isEqualTo(2);
        assertThat(lead.uncertain()).isEqualTo(1);
        assertThat(lead.spread()).isEqualTo(new Measured.Spread(10, 15, 20, 25, 30));
        assertThat(measured(Statistic.IMPORT_LAG).n()).isEqualTo(5);
        assertThat(measured(Statistic.RECORDING_LAG).n()).isZero();
        assertThat(statistics.values(Statistic.STILL, null, CODE, DAY, 10))
                .as("an open matter lies still up to the day")
                .hasSize(3)
                .allMatch(v -> v.runsOn() && v.from() == null)
                .extracting(Measured.Value::value)
                .contains(2313); // from 31 January 2020 to 1 June 2026

        String page = get("/kommun/" + CODE + "/statistik?matt=commission-to-proposal&okant=day-uncertain");
        assertThat(page)
                .contains("role=\"img\" aria-label=\"Från uppdrag till förslag: median 20 dagar, få värden, antal 2\"")
                .contains("matt=commission-to-proposal#varden", "för få värden", "10 – 30 dagar")
                .contains("/kommun/1980/visioner/c#h-p", "Utan säker dag: 1");
        assertThat(get("/kommun/" + CODE + "/statistik.csv"))
                .contains("1980;Från uppdrag till förslag;dagar;2;2;10;;20;;30;1;0;0;");
        assertThat(get("/statistik.csv?matt=commission-to-proposal"))
                .contains("1980;1980/b;Vision b;Från uppdrag till förslag;30;nej;u;p");

        assertThat(get("/kommun/" + CODE + "/statistik?asOf=2020-06-01"))
                .as("they are of today, and say so to one who asks for another day")
                .contains("visar bara läget i dag", "href=\"/kommun/1980?asOf=2020-06-01\"");

        recorded("d", "2022-01-01", "2022-02-10");
        assertThat(measured(Statistic.COMMISSION_TO_PROPOSAL).n())
                .as("more has been recorded")
                .isEqualTo(3);
    }
}
