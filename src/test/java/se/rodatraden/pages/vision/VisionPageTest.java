package se.rodatraden.pages.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Alvesta;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Certainty;

class VisionPageTest {
    /** A script that runs; a block of data does not. */
    private static final String SCRIPT_OF_THE_PAGE =
            "<script(?! src=\"/assets/pages-| type=\"application/ld\\+json\">\\{)";

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final History alvesta = Drawn.seed("0764/ny-vision");

    @ParameterizedTest
    @EnumSource(Lang.class)
    void every_step_of_the_picture_leads_to_its_entry_in_the_list(Lang speech) {
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
        EventMetadata told = new EventMetadata(
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

        String html = Drawn.html(Drawn.page(history, Alvesta.TODAY, Lang.SWEDISH));

        assertThat(html)
                .doesNotContainPattern(SCRIPT_OF_THE_PAGE)
                .doesNotContainPattern("<[a-z][^<>]* onload=")
                .contains("&lt;script&gt;alert(1)");
    }

    @Test
    void nothing_needs_a_script_or_a_style_of_its_own() {
        String html = Drawn.html(Drawn.page(alvesta, Alvesta.TODAY, Lang.SWEDISH));

        assertThat(html)
                .doesNotContainPattern(SCRIPT_OF_THE_PAGE)
                .doesNotContain("style=")
                .doesNotContain("<style");
    }

    @Test
    void only_a_day_that_is_known_is_given_to_machines() {
        assertThat(Drawn.html(Drawn.page(alvesta, Alvesta.TODAY, Lang.SWEDISH))).doesNotContain("<time");
        assertThat(Drawn.html(Drawn.page(Drawn.seed("1489/vision-2040"), Alvesta.TODAY, Lang.SWEDISH)))
                .contains("<time datetime=\"2018-03-28\">");
    }

    @Test
    void unknown_answers_are_said_to_be_unknown_and_never_consent() {
        VisionPage page = Drawn.page(alvesta, Alvesta.TODAY, Lang.SWEDISH);

        assertThat(page.rounds()).hasSize(2);
        assertThat(page.rounds().getFirst().asked())
                .extracting(VisionPage.Asked::answer)
                .containsOnly("svaret är inte känt");
    }

    @Test
    void what_is_certain_to_come_later_is_left_out_and_counted() {
        VisionPage page = Drawn.page(alvesta, LocalDate.of(2014, 5, 31), Lang.SWEDISH);

        assertThat(page.items())
                .noneMatch(i -> i instanceof VisionPage.Item.Happened h
                        && h.entry().id().equals("hanskjutande"));
        assertThat(page.later()).isPositive();
        assertThat(page.time().chosen()).isTrue();
    }

    @Test
    void who_has_an_uncertain_matter_is_said_to_be_uncertain() {
        VisionPage page = Drawn.page(alvesta, LocalDate.of(2014, 5, 31), Lang.SWEDISH);

        assertThat(page.particulars().getFirst().value().text()).isEqualTo("oklart");
    }

    @Test
    void a_goal_layer_runs_out_while_the_vision_stands() {
        VisionPage page = Drawn.page(Drawn.seed("1489/vision-2040"), LocalDate.of(2024, 1, 1), Lang.SWEDISH);

        assertThat(page.facets()).extracting(VisionPage.Facet::tag).containsExactly("GÄLLER");
        assertThat(page.goals()).extracting(VisionPage.Goals::status).contains("har löpt ut");
        assertThat(Drawn.thread(Drawn.seed("1489/vision-2040"), LocalDate.of(2024, 1, 1))
                        .goals())
                .isNotEmpty();
    }

    @Test
    void a_day_that_is_computed_is_shown_with_its_paragraph_and_not_as_confirmed() {
        VisionPage page = Drawn.page(adopted(), Alvesta.TODAY, Lang.SWEDISH);

        assertThat(page.legal().decisions())
                .singleElement()
                .satisfies(d -> assertThat(d.confirmation()).isEqualTo("Laga kraft: ej bekräftad"))
                .satisfies(d -> assertThat(d.days().getLast())
                        .extracting(
                                LegalSection.Day::label,
                                LegalSection.Day::date,
                                LegalSection.Day::mark,
                                LegalSection.Day::basis,
                                LegalSection.Day::by)
                        .containsExactly("Laga kraft, om ingen överklagar", "5 maj 2018", "beräknad", "KL 13:5", null));
        assertThat(Drawn.html(page))
                .contains("5 maj 2018 <em>beräknad</em></td><td>KL 13:5<")
                .contains("ej bekräftad")
                .doesNotContain("<em>bekräftad")
                .doesNotContain("kraft: bekräftad");
    }

    @Test
    void the_day_that_someone_confirmed_stands_beside_the_computed_one() {
        LegalSection.OfDecision decision = Drawn.page(
                        adopted(new Act.ConfirmLegalForce(
                                Alvesta.ID,
                                at("bevis", "2018-06-01"),
                                List.of("antagen"),
                                ForceBasis.NO_APPEAL_CONFIRMED_WITH_COURT,
                                FuzzyDate.parse("2018-05-07"))),
                        Alvesta.TODAY,
                        Lang.ENGLISH)
                .legal()
                .decisions()
                .getFirst();

        assertThat(decision.confirmation()).isEqualTo("Legal force: confirmed");
        assertThat(decision.confirmedBy()).isEqualTo("bevis");
        assertThat(decision.days())
                .filteredOn(d -> d.label().startsWith("Legal force"))
                .extracting(LegalSection.Day::date, LegalSection.Day::mark)
                .containsExactly(tuple("5 May 2018", "computed"), tuple("7 May 2018", "confirmed"));
    }

    @Test
    void of_a_vision_that_nobody_adopted_no_legal_status_is_shown() {
        assertThat(Drawn.html(Drawn.page(alvesta, Alvesta.TODAY, Lang.SWEDISH))).doesNotContain("id=\"laga-kraft\"");
    }

    /** Adopted on 28 March 2018, its minutes approved and posted on the latest lawful days, and what follows. */
    private static History adopted(Act... then) {
        List<Act> acts = new ArrayList<>(List.of(
                new Act.AdoptVision(
                        Alvesta.ID,
                        at("antagen", "2018-03-28"),
                        Decision.UNKNOWN,
                        "Vision 2040",
                        null,
                        null,
                        FuzzyDate.parse("2030"),
                        null,
                        List.of(),
                        null),
                new Act.ApproveMinutes(Alvesta.ID, at("justerat", "2018-04-11"), List.of("antagen"), List.of(), false),
                new Act.PostMinutes(Alvesta.ID, at("anslag", "2018-04-13"), List.of("antagen"), null, null)));
        acts.addAll(List.of(then));
        return Alvesta.history(acts);
    }

    private static EventMetadata at(String entry, String day) {
        return new EventMetadata(
                entry,
                FuzzyDate.parse(day),
                Certainty.STATED,
                new BodyRef("kf", BodyKind.COUNCIL, "Kommunfullmäktige"),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                true,
                "Ur protokollet");
    }
}
