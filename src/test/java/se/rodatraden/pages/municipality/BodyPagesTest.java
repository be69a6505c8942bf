package se.rodatraden.pages.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.municipality.event.MunicipalCommand;
import se.rodatraden.municipality.event.MunicipalMetadata;
import se.rodatraden.time.FuzzyDate;

/** The pages of a municipality's bodies, as they are sent. */
@RunningProduct
class BodyPagesTest {
    private static final String CODE = "1435";

    private static final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    private String page(String address, int status) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Accept-Language", "sv")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer.body();
    }

    private static MunicipalMetadata told(String entry, String occurred) {
        return new MunicipalMetadata(entry, FuzzyDate.parse(occurred), null, List.of(), null, false, null);
    }

    @Test
    void a_seed_municipality_shows_its_bodies_and_the_terms_of_the_day() throws Exception {
        String html = page("/kommun/0764/organ?asOf=2014-10-20", 200);

        assertThat(html)
                .contains("Kommunfullmäktige", "Kommunstyrelsen", "2014–2018", "2011–2014")
                .contains("/kommun/0764/organ/ks?asOf=2014-10-20")
                .doesNotContainPattern("<script(?! src=\"/assets/pages-)");
        assertThat(page("/kommun/0764", 200)).contains("href=\"/kommun/0764/organ\"");
        assertThat(page("/kommun/0764/organ/ks?lang=en", 200)).contains("What is recorded");
    }

    @Test
    void an_ended_body_says_so_and_leads_to_the_one_that_took_its_place() throws Exception {
        commands.send(
                new MunicipalCommand.RecordMunicipality(
                        CODE,
                        List.of(
                                new MunicipalAct.EstablishBody(
                                        CODE,
                                        told("a", "2003"),
                                        "kultur",
                                        BodyKind.COMMITTEE,
                                        "<b>kulturnämnden</b>",
                                        null),
                                new MunicipalAct.EstablishBody(
                                        CODE,
                                        told("b", "2015-01-01"),
                                        "ny",
                                        BodyKind.COMMITTEE,
                                        "samhällsnämnden",
                                        null),
                                new MunicipalAct.RenameBody(
                                        CODE, told("c", "2008-01-01"), "kultur", "kultur- och fritidsnämnden", null),
                                new MunicipalAct.MergeBodies(
                                        CODE, told("d", "2015-01-01"), List.of("kultur"), "ny", null))),
                Request.by("test"));

        String ended = page("/kommun/" + CODE + "/organ/kultur", 200);
        assertThat(ended)
                .contains(
                        "Organet har upphört", "/kommun/1435/organ/ny", "samhällsnämnden", "Kultur- och fritidsnämnden")
                .contains("&lt;b&gt;kulturnämnden")
                .doesNotContain("<b>kultur");
        assertThat(page("/kommun/" + CODE + "/organ/kultur?asOf=2014-12-31", 200))
                .doesNotContain("Organet har upphört");
        assertThat(page("/kommun/" + CODE + "/organ", 200)).contains("Har upphört");
        assertThat(page("/kommun/" + CODE + "/organ/kultur", 200))
                .as("the last day of a body is the day before the first on which it is no more")
                .contains("till och med den 31 december 2014")
                .doesNotContain("till och med den 1 januari 2015");
    }

    @Test
    void what_is_not_there_is_told_with_a_way_on() throws Exception {
        assertThat(page("/kommun/0764/organ/saknas", 404)).contains("Se listan över kommunens");
        assertThat(page("/kommun/9999/organ", 404)).contains("koden");
        assertThat(page("/kommun/0114/organ", 200)).contains("Mandatperioderna följer då av lagen");
    }
}
