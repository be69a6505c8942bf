package se.rodatraden.pages.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.http.Api;

/** Everything that has a date, as pages. */
@RunningProduct
class DeadlinesPagesTest {
    private static final String CODE = "1415";

    @LocalServerPort
    int port;

    @BeforeEach
    void aPlan() {
        new GreenPlan(port, CODE).recorded();
    }

    private String page(String address) {
        Api.Answer answer = new Api(port).get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.text();
    }

    @Test
    void a_municipality_has_what_lies_ahead_by_week_and_first_what_is_overdue() {
        String page = page("/kommun/" + CODE + "/tidsfrister?lang=sv");

        assertThat(page)
                .contains("Passerade datum utan registrerad åtgärd", "Inget registrerat visar att det blev av")
                .contains("Sista svarsdag på remissen", "Inget svar är registrerat från parknämnden och skolnämnden")
                .contains("Sista dag att överklaga", "beräknad, inte bekräftad", "KL 13:5 · protokollet § 12")
                .contains("Fullmäktige behandlar planen", "planerad")
                .contains("/kommun/" + CODE + "/visioner/gron#h-kf")
                .doesNotContain(GreenPlan.SECRET);
        assertThat(page.indexOf("Möte om ängar")).isLessThan(page.indexOf("Sista svarsdag"));
        assertThat(page("/kommun/" + CODE + "?lang=sv")).contains("/kommun/" + CODE + "/tidsfrister");
    }

    @Test
    void a_body_has_its_own_and_a_kind_can_be_chosen() {
        assertThat(page("/kommun/" + CODE + "/organ/pn/tidsfrister?lang=sv"))
                .contains("Sista svarsdag på remissen")
                .doesNotContain("Fullmäktige behandlar planen", "Möte om ängar");
        assertThat(page("/kommun/" + CODE + "/tidsfrister?slag=lagakraft&lang=en"))
                .contains("Last day to appeal", "computed, not confirmed")
                .doesNotContain("Last day to answer the remiss<");
        Api.Answer wrong = new Api(port).get("/tidsfrister?slag=allt&lang=sv");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("slag: ”allt” är inget slag av tidsfrist");
        assertThat(new Api(port)
                        .get("/kommun/" + CODE + "/organ/saknas/tidsfrister")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void another_day_has_the_dates_of_that_day() {
        assertThat(page("/kommun/" + CODE + "/tidsfrister?lang=sv&asOf=" + GreenPlan.in(-30)))
                .contains("Fullmäktige behandlar planen", "Möte om ängar")
                .doesNotContain("Sista dag att överklaga", "Inget registrerat visar att det blev av");
        assertThat(page("/kommun/1427/tidsfrister?lang=sv")).contains("Inget i registret har ett datum framåt");
    }

    @Test
    void a_page_leads_to_its_calendar_and_the_page_of_all_to_none() {
        assertThat(page("/kommun/" + CODE + "/tidsfrister?lang=sv")).contains("\"/kommun/" + CODE + "/kalender\"");
        page("/kommun/" + CODE + "/kalender");
        assertThat(page("/tidsfrister?lang=sv")).doesNotContain("/kalender\"");
    }
}
