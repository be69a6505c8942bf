package se.rodatraden.pages.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.http.Api;

/** Calendars, read as a calendar program reads them. */
@RunningProduct
class CalendarPagesTest {
    private static final String CODE = "1427";
    private static final String COUNCIL = "Fullmäktige behandlar planen";

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void aPlan() {
        api = new Api(port);
        new GreenPlan(port, CODE).recorded();
    }

    /** The events by what they are of; what is not valid by RFC 5545 fails. */
    private Map<String, VEvent> events(String address) throws Exception {
        Api.Answer answer = api.get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.text().lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        Calendar calendar = new CalendarBuilder().build(new StringReader(answer.text()));
        assertThat(calendar.validate(true).hasErrors()).isFalse();
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .collect(Collectors.toMap(e -> value(e, "SUMMARY"), Function.identity()));
    }

    private static VEvent of(Map<String, VEvent> events, String what) {
        return events.entrySet().stream()
                .filter(e -> e.getKey().contains(what))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(what + " is not in " + events.keySet()));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private void recorded(String command, String json) {
        String version = api.get("/api/" + CODE + "/visions/gron")
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        Api.Answer answer = api.send(api.posting("/api/" + CODE + "/visions/gron/commands/" + command, json)
                .header("If-Match", version));
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    }

    @Test
    void a_date_has_its_day_its_reason_and_a_reminder() throws Exception {
        Map<String, VEvent> events = events("/kommun/" + CODE + "/kalender.ics");

        VEvent answers = of(events, "Sista svarsdag på remissen");
        assertThat(answers.toString())
                .contains("DTSTART;VALUE=DATE:" + GreenPlan.in(10).replace("-", ""));
        assertThat(value(answers, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(answers, "URL")).endsWith("/kommun/" + CODE + "/visioner/gron#h-remiss");
        assertThat(value(answers, "DESCRIPTION")).contains("Inget svar är registrerat från parknämnden");
        assertThat(answers.getAlarms()).hasSize(1);

        VEvent force = of(events, "Laga kraft, om ingen överklagar (beräknad)");
        assertThat(value(force, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(force, "DESCRIPTION"))
                .contains("Dagen är beräknad och inte bekräftad.", "KL 13:5", "Protokollet § 12");
        assertThat(events.keySet().toString()).doesNotContain(GreenPlan.SECRET);
        assertThat(of(events, "Möte om ängar").getAlarms()).as("gone by").isEmpty();
    }

    @Test
    void a_meeting_that_is_moved_is_the_same_event_and_one_that_is_withdrawn_is_cancelled() throws Exception {
        String address = "/kommun/" + CODE + "/visioner/gron/kalender.ics";
        VEvent before = of(events(address), COUNCIL);

        recorded("move-activity", """
                {"id": "flytt", "occurred": {"edtf": "%s"}, "body": {"kind": "COUNCIL", "name": "kommunfullmäktige"},
                 "planned": "kf", "when": {"edtf": "%s"}}""".formatted(GreenPlan.today(), GreenPlan.in(37)));
        VEvent moved = of(events(address), COUNCIL);
        assertThat(value(moved, "UID")).isEqualTo(value(before, "UID"));
        assertThat(value(moved, "SEQUENCE")).isEqualTo("1");
        assertThat(value(moved, "DTSTART")).isEqualTo(GreenPlan.in(37).replace("-", ""));
        assertThat(value(moved, "DESCRIPTION")).contains("Flyttat från");

        recorded("cancel-activity", """
                {"id": "instalt", "occurred": {"edtf": "%s"}, "body": {"kind": "COUNCIL", "name": "kommunfullmäktige"},
                 "what": "Fullmäktige behandlar planen", "planned": "kf"}""".formatted(GreenPlan.today()));
        VEvent cancelled = of(events(address), COUNCIL);
        assertThat(value(cancelled, "UID")).isEqualTo(value(before, "UID"));
        assertThat(value(cancelled, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(cancelled, "SEQUENCE")).isEqualTo("2");
        assertThat(value(cancelled, "SUMMARY")).startsWith("Inställt: ");
        assertThat(cancelled.getAlarms()).isEmpty();
    }

    @Test
    void the_dates_of_a_vision_that_was_registered_by_mistake_are_cancelled() throws Exception {
        String entry = """
                {"id": "%s", "occurred": {"edtf": "%s"}, "body": {"kind": "BOARD", "name": "kommunstyrelsen"}, %s}""";
        sent("visions/commands/register-vision", """
                {"title": "Misstag", "kind": "VISION"}""");
        sent("visions/misstag/commands/plan-activity", entry.formatted("m", GreenPlan.today(), """
                        "kind": "MEETING", "what": "Möte som inte finns", "when": {"edtf": "%s"}""".formatted(
                        GreenPlan.in(9))));
        String address = "/kommun/" + CODE + "/kalender.ics";
        assertThat(value(of(events(address), "Möte som inte finns"), "STATUS")).isEqualTo("TENTATIVE");

        sent(
                "visions/misstag/commands/annul-registration",
                entry.formatted("struken", GreenPlan.today(), "\"why\": \"Fanns redan.\""));

        VEvent cancelled = of(events(address), "Möte som inte finns");
        assertThat(value(cancelled, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(cancelled, "SEQUENCE")).isEqualTo("1");
    }

    private void sent(String command, String json) {
        var posting = api.posting("/api/" + CODE + "/" + command, json);
        Api.Answer answer = api.send(command.endsWith("register-vision") ? posting : posting.header("If-Match", "*"));
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    }

    @Test
    void the_same_record_gives_the_same_calendar_and_is_sent_once() {
        String address = "/kommun/" + CODE + "/organ/pn/kalender.ics?lang=en";
        Api.Answer first = api.get(address);
        String tag = first.response().headers().firstValue("ETag").orElseThrow();

        assertThat(first.text()).contains("Last day to answer the remiss").doesNotContain("Laga kraft", COUNCIL);
        assertThat(api.get(address).response().body())
                .isEqualTo(first.response().body());
        HttpResponse<byte[]> again =
                api.send(api.to(address).header("If-None-Match", tag).GET()).response();
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void a_page_tells_how_to_subscribe() {
        for (String of : new String[] {"", "/organ/pn", "/visioner/gron"}) {
            assertThat(api.get("/kommun/" + CODE + of + "/kalender?lang=sv").text())
                    .contains("webcal://")
                    .contains("/kommun/" + CODE + of + "/kalender.ics?lang=sv");
        }
        assertThat(api.get("/kommun/" + CODE + "/visioner/saknas/kalender").status())
                .isEqualTo(404);
        assertThat(api.get("/kommun/" + CODE + "/visioner/saknas/kalender.ics").status())
                .isEqualTo(404);
        assertThat(api.get("/kommun/" + CODE + "/kalender.ics?lang=de").status())
                .isEqualTo(400);
    }
}
