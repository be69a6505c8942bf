package se.rodatraden.pages.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.pages.vision.Drawn;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Alvesta;
import se.rodatraden.vision.history.History;

class RedThreadTest {
    private static final String ALVESTA = "0764/ny-vision";

    private final RedThread alvesta = Drawn.thread(Drawn.seed(ALVESTA), Alvesta.TODAY);

    @Test
    void steps_stand_in_their_known_order() {
        assertThat(alvesta.nodes())
                .extracting(RedThread.Node::entry)
                .containsSubsequence("uppdrag", "heldag", "forslag", "remiss-1", "remiss-2", "hanskjutande");
        assertThat(alvesta.nodes()).extracting(RedThread.Node::x).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ALVESTA,
                "0764/vision-2010",
                "1489/vision-2040",
                "1783/hagforsstrategin",
                "1883/vision-for-karlskoga",
                "2380/fardplan-hallbar-tillvaxt"
            })
    void no_step_hides_another(String vision) {
        History history = Drawn.seed(vision);
        for (LocalDate day : List.of(Alvesta.TODAY, LocalDate.of(2018, 6, 1), LocalDate.of(2024, 12, 24))) {
            if (Drawing.of(history.known(), Alvesta.on(history, day), Lang.SWEDISH)
                    .isEmpty()) {
                continue;
            }
            RedThread thread = Drawn.thread(history, day);
            for (RedThread.Node a : thread.nodes()) {
                assertThat(a.x()).isBetween(Drawing.LEFT, thread.width());
                assertThat(thread.nodes())
                        .filteredOn(b -> !b.entry().equals(a.entry()))
                        .as("%s on %s", a.entry(), day)
                        .allSatisfy(b -> assertThat(Math.hypot(a.x() - b.x(), a.y() - b.y()))
                                .isGreaterThan(24));
            }
        }
    }

    @Test
    void it_stopped_where_the_matter_was_deferred() {
        assertThat(alvesta.nodes().getLast())
                .extracting(RedThread.Node::entry, RedThread.Node::css)
                .containsExactly("hanskjutande", "stop");
        assertThat(alvesta.paths()).extracting(RedThread.Path::css).endsWith("red still", "red open", "red gone");
    }

    @Test
    void what_is_only_implied_is_a_broken_ring() {
        assertThat(alvesta.nodes())
                .filteredOn(n -> n.entry().equals("behandling-1"))
                .singleElement()
                .extracting(RedThread.Node::css)
                .isEqualTo("implied");
    }

    @Test
    void quiet_years_are_folded_and_a_busy_spring_is_not() {
        List<RedThread.Box> council =
                alvesta.bands().stream().filter(b -> b.y() == Levels.TOP).toList();

        assertThat(council.getFirst().w()).isGreaterThan(400);
        assertThat(council.subList(1, council.size()))
                .allSatisfy(b -> assertThat(b.w()).isLessThan(150));
        assertThat(alvesta.labels()).extracting(RedThread.Label::text).contains("hopvikt");
    }

    @Test
    void the_councils_term_begins_before_the_boards() {
        List<RedThread.Box> council =
                alvesta.bands().stream().filter(b -> b.y() == Levels.TOP).toList();
        List<RedThread.Box> board =
                alvesta.bands().stream().filter(b -> b.y() > Levels.TOP).toList();

        assertThat(council.get(1).x()).isLessThan(board.get(1).x());
    }

    @Test
    void a_date_not_known_to_the_day_is_a_soft_bar() {
        assertThat(alvesta.fogs()).isNotEmpty();
        assertThat(Drawn.thread(Drawn.seed("1489/vision-2040"), LocalDate.of(2018, 4, 1))
                        .nodes())
                .filteredOn(n -> n.css().equals("adopted"))
                .singleElement()
                .satisfies(n -> assertThat(n.name()).contains("28 mars 2018"));
    }

    @Test
    void a_plan_is_dashed_and_beside_the_line() {
        RedThread hagfors = Drawn.thread(Drawn.seed("1783/hagforsstrategin"), LocalDate.of(2017, 2, 14));

        assertThat(hagfors.nodes()).extracting(RedThread.Node::css).contains("planned");
        assertThat(hagfors.paths()).extracting(RedThread.Path::css).contains("red plan");
        assertThat(hagfors.nodes())
                .filteredOn(n -> n.css().equals("planned"))
                .allSatisfy(n -> assertThat(hagfors.names())
                        .filteredOn(l -> l.css().equals("lanelabel"))
                        .anyMatch(l -> l.y() - 5 + Drawing.ASIDE == n.y()));
    }

    @Test
    void a_remiss_round_lies_with_everyone_asked() {
        assertThat(alvesta.rounds()).hasSize(4);
        assertThat(alvesta.rounds()).extracting(RedThread.Box::css).containsOnly("round unsure");
    }

    @Test
    void a_line_between_steps_of_unknown_order_is_thin() {
        assertThat(alvesta.paths()).extracting(RedThread.Path::css).contains("red loose", "red sure");
    }

    @Test
    void what_had_certainly_not_happened_yet_is_not_drawn() {
        RedThread may = Drawn.thread(Drawn.seed(ALVESTA), LocalDate.of(2014, 5, 31));

        assertThat(may.nodes()).extracting(RedThread.Node::entry).doesNotContain("hanskjutande");
        assertThat(may.nodes()).extracting(RedThread.Node::css).contains("maybe");
    }

    @Test
    void nothing_is_drawn_before_anything_may_have_happened() {
        History history = Drawn.seed("2380/fardplan-hallbar-tillvaxt");

        assertThat(Drawing.of(history.known(), Alvesta.on(history, LocalDate.of(1999, 1, 1)), Lang.SWEDISH))
                .isEmpty();
    }

    @Test
    void an_annulled_adoption_says_who_annulled_it_and_the_one_in_force_does_not() {
        RedThread thread = Drawn.thread(Drawn.constructed("antagen-tva-ganger"), Alvesta.TODAY);

        assertThat(thread.nodes())
                .filteredOn(n -> n.css().equals("annulled"))
                .singleElement()
                .satisfies(n -> assertThat(n.name())
                        .contains("upphävt av ")
                        .contains("Förvaltningsrätten i Umeå")
                        .doesNotContain("laga kraft"));
        assertThat(thread.nodes())
                .filteredOn(n -> n.css().equals("adopted"))
                .singleElement()
                .satisfies(n -> assertThat(n.name()).doesNotContain("upphäv"));
        assertThat(thread.nodes()).extracting(RedThread.Node::css).contains("ruling");
    }

    @Test
    void the_line_of_a_version_ends_where_it_was_repealed() {
        RedThread thread = Drawn.thread(Drawn.constructed("giltighet-och-upphavande"), Alvesta.TODAY);

        assertThat(thread.nodes()).extracting(RedThread.Node::css).contains("repealed");
        assertThat(thread.paths()).extracting(RedThread.Path::css).contains("red applies", "red cap");
        assertThat(thread.paths()).extracting(RedThread.Path::css).last().isEqualTo("red cap");
        assertThat(thread.labels())
                .extracting(RedThread.Label::text)
                .contains("ersatt")
                .doesNotContain("gäller");
    }

    @Test
    void every_year_with_a_step_is_written_on_the_axis() {
        RedThread thread = Drawn.thread(Drawn.constructed("avslagen-och-ateroppnad"), Alvesta.TODAY);

        assertThat(thread.labels())
                .filteredOn(l -> l.css().equals("year"))
                .extracting(RedThread.Label::text)
                .satisfies(years -> assertThat(String.join(" ", years)).contains("2017", "2019", "2020", "2022"));
    }

    @Test
    void folded_time_with_entries_that_have_no_step_is_not_called_empty() {
        RedThread alingsas = Drawn.thread(Drawn.seed("1489/vision-2040"), Alvesta.TODAY);

        assertThat(alingsas.labels())
                .extracting(RedThread.Label::text)
                .contains("hopvikt")
                .doesNotContain("inget registrerat, hopvikt");
    }

    @Test
    void an_annulled_adoption_is_struck_through_and_says_by_whom() {
        RedThread thread = Drawn.thread(Drawn.constructed("antagen-tva-ganger"), Alvesta.TODAY);

        assertThat(thread.strikes()).hasSize(1);
        assertThat(thread.labels())
                .extracting(RedThread.Label::text)
                .contains("upphävt av Förvaltningsrätten i Umeå")
                .filteredOn("antogs"::equals)
                .hasSize(2);
    }

    @Test
    void the_name_in_focus_lies_within_the_drawing_and_none_is_lost_where_it_is_cut() {
        RedThread hagfors = Drawn.thread(Drawn.seed("1783/hagforsstrategin"), LocalDate.of(2017, 2, 14));

        assertThat(hagfors.nodes()).allSatisfy(n -> {
            assertThat(n.nameX()).isGreaterThan(hagfors.left());
            assertThat(n.nameX() + TextWidth.of(n.written(), 14)).isLessThanOrEqualTo(hagfors.width());
        });
        assertThat(hagfors.nodes())
                .filteredOn(n -> n.written().endsWith("…"))
                .isNotEmpty()
                .allSatisfy(n -> assertThat(n.spoken()).isEqualTo(n.name()));
    }

    @Test
    void what_was_annulled_for_good_has_no_line_of_what_applies() {
        RedThread thread = Drawn.thread(Drawn.constructed("provningstillstand"), Alvesta.TODAY);

        assertThat(thread.nodes())
                .extracting(RedThread.Node::css)
                .contains("annulled")
                .doesNotContain("adopted");
        assertThat(thread.paths())
                .extracting(RedThread.Path::css)
                .contains("annulled-span")
                .doesNotContain("red applies");
    }

    @Test
    void a_committees_approval_never_draws_the_line_of_what_applies() {
        History history = Drawn.constructed("tva-minoriteter");
        LocalDate day = LocalDate.of(2020, 3, 1); // after the board's support, before any adoption
        RedThread thread = Drawn.thread(history, day);

        assertThat(thread.labels()).extracting(RedThread.Label::text).contains("tillstyrkte");
        assertThat(thread.nodes()).extracting(RedThread.Node::css).doesNotContain("adopted");
        assertThat(thread.paths()).extracting(RedThread.Path::css).doesNotContain("red applies");
    }

    @Test
    void votes_stand_beside_what_they_settled_and_never_beside_what_was_not_voted_on() {
        RedThread thread = Drawn.thread(Drawn.constructed("tva-minoriteter"), Alvesta.TODAY);

        assertThat(thread.labels()).extracting(RedThread.Label::text).contains("antogs 15–15", "återremiss");
        assertThat(thread.nodes())
                .extracting(RedThread.Node::name)
                .anyMatch(name -> name.endsWith("Återremitterades, Ska ärendet avgöras i dag? 20 ja, 11 nej"));
    }

    @Test
    void what_is_only_planned_is_never_on_the_line() {
        RedThread hagfors = Drawn.thread(Drawn.seed("1783/hagforsstrategin"), LocalDate.of(2017, 2, 14));

        assertThat(hagfors.nodes())
                .filteredOn(n -> n.css().equals("planned"))
                .isNotEmpty()
                .allSatisfy(plan -> assertThat(hagfors.paths())
                        .filteredOn(p -> !p.css().equals("red plan"))
                        .noneMatch(p -> p.d().contains("M" + plan.x() + " ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "antagen-tva-ganger",
                "avslagen-och-ateroppnad",
                "delvis-upphavd",
                "giltighet-och-upphavande",
                "hanskjuten-och-upptagen",
                "oversiktsplan",
                "provningstillstand",
                "rattad-over-mandatgransen",
                "sammanslagna-namnder",
                "tva-minoriteter",
                "uppskjuten-och-delegerad"
            })
    void no_text_covers_another(String vision) {
        History history = Drawn.constructed(vision);
        for (Lang speech : Lang.values()) {
            LargeThreadTest.noneMeet(Drawing.of(history.known(), Alvesta.on(history, Alvesta.TODAY), speech)
                    .orElseThrow());
        }
    }
}
