package se.rodatraden.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.rodatraden.municipality.BodyKind;
import se.rodatraden.municipality.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.views.Alvesta;
import se.rodatraden.vision.Act;
import se.rodatraden.vision.BodyRef;
import se.rodatraden.vision.Certainty;
import se.rodatraden.vision.History;
import se.rodatraden.vision.Told;
import se.rodatraden.vision.VisionCommand;

class VisionPageTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    private final History alvesta = Drawn.seed("0764/ny-vision");

    @ParameterizedTest
    @EnumSource(Speech.class)
    void every_step_of_the_picture_leads_to_its_entry_in_the_list(Speech speech) {
        String html = Drawn.html(Drawn.page(alvesta, Alvesta.TODAY, speech));
        Matcher link = Pattern.compile("href=\"#(h-[a-z0-9-]+)\"").matcher(html);
        int links = 0;
        while (link.find()) {
            assertThat(html).contains("<li id=\"" + link.group(1) + "\"");
            links++;
        }
        assertThat(links).isGreaterThan(8);
    }

    @Test
    void a_script_in_a_title_a_quote_or_a_name_is_text() {
        Told told = new Told(
                "a",
                FuzzyDate.parse("2014-06"),
                Certainty.STATED,
                new BodyRef(null, BodyKind.UNKNOWN, SCRIPT),
                List.of(),
                null,
                SCRIPT,
                List.of(),
                List.of(),
                false,
                null);
        History history = Alvesta.history(new VisionCommand.RecordHistory(
                Alvesta.ID,
                new VisionCommand.RegisterVision(Alvesta.ID, SCRIPT + "\" onload=\"x", DocumentKind.VISION, null),
                List.of(new Act.StartWork(Alvesta.ID, told, SCRIPT))));

        String html = Drawn.html(Drawn.page(history, Alvesta.TODAY, Speech.SWEDISH));

        assertThat(html)
                .doesNotContain("<script")
                .doesNotContainPattern("<[a-z][^<>]* onload=")
                .contains("&lt;script&gt;alert(1)");
    }

    @Test
    void nothing_needs_a_script_or_a_style_of_its_own() {
        String html = Drawn.html(Drawn.page(alvesta, Alvesta.TODAY, Speech.SWEDISH));

        assertThat(html).doesNotContain("<script").doesNotContain("style=").doesNotContain("<style");
    }

    @Test
    void only_a_day_that_is_known_is_given_to_machines() {
        assertThat(Drawn.html(Drawn.page(alvesta, Alvesta.TODAY, Speech.SWEDISH)))
                .doesNotContain("<time");
        assertThat(Drawn.html(Drawn.page(Drawn.seed("1489/vision-2040"), Alvesta.TODAY, Speech.SWEDISH)))
                .contains("<time datetime=\"2018-03-28\">");
    }

    @Test
    void unknown_answers_are_said_to_be_unknown_and_never_consent() {
        VisionPage page = Drawn.page(alvesta, Alvesta.TODAY, Speech.SWEDISH);

        assertThat(page.rounds()).hasSize(2);
        assertThat(page.rounds().getFirst().asked())
                .extracting(VisionPage.Asked::answer)
                .containsOnly("svaret är inte känt");
    }

    @Test
    void what_is_certain_to_come_later_is_left_out_and_counted() {
        VisionPage page = Drawn.page(alvesta, LocalDate.of(2014, 5, 31), Speech.SWEDISH);

        assertThat(page.items())
                .noneMatch(i -> i instanceof VisionPage.Item.Happened h
                        && h.entry().id().equals("hanskjutande"));
        assertThat(page.later()).isPositive();
        assertThat(page.time().chosen()).isTrue();
    }

    @Test
    void who_has_an_uncertain_matter_is_said_to_be_uncertain() {
        VisionPage page = Drawn.page(alvesta, LocalDate.of(2014, 5, 31), Speech.SWEDISH);

        assertThat(page.particulars().getFirst().value().text()).isEqualTo("oklart");
    }

    @Test
    void a_goal_layer_runs_out_while_the_vision_stands() {
        VisionPage page = Drawn.page(Drawn.seed("1489/vision-2040"), LocalDate.of(2024, 1, 1), Speech.SWEDISH);

        assertThat(page.tag()).isEqualTo("GÄLLER");
        assertThat(page.goals()).extracting(VisionPage.Goals::status).contains("har löpt ut");
        assertThat(Drawn.thread(Drawn.seed("1489/vision-2040"), LocalDate.of(2024, 1, 1))
                        .goals())
                .isNotEmpty();
    }
}
