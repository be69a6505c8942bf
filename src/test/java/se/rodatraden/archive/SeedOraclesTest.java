package se.rodatraden.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Precision;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.order.Plan;
import se.rodatraden.vision.situation.GoalLayer;
import se.rodatraden.vision.situation.Next;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.Part;
import se.rodatraden.vision.value.Quantity;

/** What the other four real histories mean on the days that matter, from the seed text alone. */
class SeedOraclesTest {

    @Nested
    class Alingsas {
        final Register alingsas = Register.seed("1489-alingsas-vision-2040");

        @Test
        void the_day_before_the_council_adopted_it_was_being_drafted() {
            Standing before = alingsas.on("2018-03-27").standing();

            assertThat(before.preparation()).contains(Preparation.DRAFTING);
            assertThat(before.document()).contains(Document.NO_VERSION);
        }

        @Test
        void on_the_day_it_is_adopted_by_the_council_and_its_first_day_of_validity_is_presumed_and_said_so() {
            Situation adopted = alingsas.on("2018-03-28");

            assertThat(adopted.standing().preparation()).contains(Preparation.DECIDED);
            assertThat(adopted.standing().document()).contains(Document.IN_FORCE);
            assertThat(adopted.standing().validityPresumed()).isTrue();
            Fact.VisionAdopted adoption = alingsas.fact(Fact.VisionAdopted.class, "antagande");
            assertThat(adoption.told().body().kind()).isEqualTo(BodyKind.COUNCIL);
            assertThat(adoption.validFrom()).as("no first day is stated").isNull();
            assertThat(adoption.horizonYear()).isEqualTo(2040);
        }

        @Test
        void goals_are_a_layer_of_their_own_that_comes_and_goes_while_the_vision_stands() {
            Situation summer = alingsas.on("2022-06-30");
            assertThat(summer.standing().document()).contains(Document.IN_FORCE);
            assertThat(summer.goals()).singleElement().satisfies(layer -> {
                assertThat(layer.on(summer.day())).isEqualTo(GoalLayer.Status.CURRENT);
                assertThat(layer.goals())
                        .extracting(g -> g.focusArea())
                        .containsExactlyInAnyOrder(
                                "Experimentlust", "Omställning", "Tillsammans", "Livskvalitet", "Vackra miljöer");
            });

            Situation after = alingsas.on("2024-01-01");
            assertThat(after.standing().document()).contains(Document.IN_FORCE);
            assertThat(after.goals())
                    .singleElement()
                    .satisfies(layer -> assertThat(layer.on(after.day())).isEqualTo(GoalLayer.Status.EXPIRED));
        }

        @Test
        void how_it_reads_and_its_focus_areas_are_said_of_the_page_and_not_of_the_adoption() {
            assertThat(alingsas.fact(Fact.VisionAdopted.class, "antagande").parts())
                    .isEmpty();
            assertThat(alingsas.facts(Fact.AssertionRecorded.class))
                    .extracting(Fact.AssertionRecorded::assertion)
                    .anyMatch(a -> a.contains("Västsveriges vackraste kulturstad"))
                    .anyMatch(a -> a.contains("Vackra miljöer"));
        }

        @Test
        void a_day_that_the_register_doubts_bounds_nothing() {
            assertThat(alingsas.known().placed())
                    .noneMatch(p -> p.latest().equals(java.time.LocalDate.parse("2021-01-11")));
        }

        @Test
        void the_pages_own_date_is_never_the_date_of_an_act_and_is_shown_as_doubtful() {
            assertThat(alingsas.known().placed())
                    .noneMatch(p -> p.entry().occurred().edtf().equals(java.util.Optional.of("2021-01-11")));
            assertThat(alingsas.fact(Fact.SourceConflictRecorded.class, "sidans-datum")
                            .values())
                    .hasSize(2);
        }
    }

    @Nested
    class Hagfors {
        final Register hagfors = Register.seed("1783-hagfors-hagforsstrategin");

        @Test
        void in_february_2017_the_strategy_is_there_since_december_2016_by_a_body_the_source_does_not_name() {
            Situation february = hagfors.on("2017-02-14");

            assertThat(february.standing().preparation()).contains(Preparation.DECIDED);
            assertThat(february.standing().document()).contains(Document.IN_FORCE);
            assertThat(february.since()).isEqualTo(FuzzyDate.parse("2016-12").labelled("december 2016"));
            assertThat(hagfors.facts(Fact.VisionAdopted.class))
                    .as("since when it is there is no adoption")
                    .isEmpty();
            Fact.AppliedAsserted there = hagfors.fact(Fact.AppliedAsserted.class, "antagande");
            assertThat(there.told().body().kind()).isEqualTo(BodyKind.UNKNOWN);
            assertThat(there.validFrom()).isEqualTo(FuzzyDate.parse("2016-12").labelled("december 2016"));
            assertThat(hagfors.history().registered().kind()).isEqualTo(new DocumentKind("STRATEGI"));
        }

        @Test
        void in_the_middle_of_december_nobody_can_say_whether_it_was_there() {
            Standing december = hagfors.on("2016-12-15").standing();

            assertThat(december.preparation()).isEmpty();
            assertThat(december.possible())
                    .extracting(Standing.Possible::preparation)
                    .contains(Preparation.PROPOSED, Preparation.DECIDED);
        }

        @Test
        void the_document_has_one_vision_seven_strengths_five_prioritised_areas_and_35_goals() {
            assertThat(hagfors.fact(Fact.VisionProposed.class, "dokument").parts())
                    .extracting(Part::kind, Part::quantity)
                    .containsExactly(
                            tuple("vision", new Quantity(1, Quantity.Qualifier.EXACT, "vision")),
                            tuple("styrkor", new Quantity(7, Quantity.Qualifier.EXACT, "styrkor")),
                            tuple(
                                    "prioriterade områden",
                                    new Quantity(5, Quantity.Qualifier.EXACT, "prioriterade områden")),
                            tuple("mål", new Quantity(35, Quantity.Qualifier.EXACT, "mål")));
            assertThat(hagfors.fact(Fact.ActivityHeld.class, "process").quantities())
                    .containsExactly(new Quantity(800, Quantity.Qualifier.ABOUT, "personer"));
        }

        @Test
        void the_workshops_of_february_are_planned_and_no_fact() {
            Situation february = hagfors.on("2017-02-14");

            assertThat(february.plans())
                    .extracting(p -> p.entry().id())
                    .containsExactlyInAnyOrder("politiska-workshops", "oversyn", "interna-workshops");
            Plan workshops = february.plans().stream()
                    .filter(p -> p.entry().id().equals("politiska-workshops"))
                    .findFirst()
                    .orElseThrow();
            assertThat(workshops.when().year()).isEqualTo(YearBasis.INFERRED);
            assertThat(february.next().entry()).isEqualTo("politiska-workshops");
            assertThat(hagfors.facts(Fact.ActivityHeld.class))
                    .extracting(Fact.ActivityHeld::entry)
                    .containsExactlyInAnyOrder("process", "intern-process");
        }
    }

    @Nested
    class Ostersund {
        final Register ostersund = Register.seed("2380-ostersund-fardplan");

        @Test
        void in_february_2024_the_roadmap_is_being_drafted_since_september_and_nothing_is_adopted() {
            Situation february = ostersund.on("2024-02-27");

            assertThat(ostersund.history().registered().kind()).isEqualTo(new DocumentKind("FÄRDPLAN"));
            assertThat(february.standing().preparation()).contains(Preparation.DRAFTING);
            assertThat(february.standing().document()).contains(Document.NO_VERSION);
            assertThat(february.since()).isEqualTo(FuzzyDate.parse("2023-09").labelled("september 2023"));
            assertThat(ostersund.facts(Fact.VisionAdopted.class)).isEmpty();
            assertThat(ostersund.facts(Fact.VisionProposed.class)).isEmpty();
        }

        @Test
        void version_1_is_next_and_only_planned() {
            Situation february = ostersund.on("2024-02-27");

            assertThat(february.next().kind()).isEqualTo(Next.Kind.PLANNED);
            assertThat(february.next().entry()).isEqualTo("version-1");
            assertThat(february.next().when())
                    .isEqualTo(FuzzyDate.parse("2024-11").labelled("november 2024"));
        }

        @Test
        void it_is_to_rest_on_four_documents_whose_owners_are_not_told() {
            assertThat(ostersund.facts(Fact.DocumentLinked.class))
                    .extracting(l -> l.link().title())
                    .containsExactly(
                            "Översiktsplanen för 2040", "Agenda 2030", "Klimatneutralt 2040", "Näringslivsstrategi");
            assertThat(ostersund.facts(Fact.DocumentLinked.class))
                    .as("the source names no owner, and says what is to be")
                    .allSatisfy(l -> {
                        assertThat(l.link().owner()).isNull();
                        assertThat(l.link().relation()).isEqualTo(Link.Relation.TO_BE_BASED_ON);
                    });
        }
    }

    @Nested
    class Karlskoga {
        final Register karlskoga = Register.seed("1883-karlskoga-vision");

        @Test
        void in_may_2019_the_vision_is_being_drafted_without_a_proposal() {
            Situation may = karlskoga.on("2019-05-08");

            assertThat(may.standing().preparation()).contains(Preparation.DRAFTING);
            assertThat(may.standing().document()).contains(Document.NO_VERSION);
            assertThat(karlskoga.facts(Fact.VisionProposed.class)).isEmpty();
        }

        @Test
        void nine_activities_have_a_day_and_one_a_range_and_every_year_is_inferred() {
            List<Fact.ActivityHeld> held = karlskoga.facts(Fact.ActivityHeld.class);

            assertThat(held).hasSize(10).allSatisfy(a -> {
                assertThat(a.told().occurred().year()).isEqualTo(YearBasis.INFERRED);
                assertThat(a.told().occurred().earliest()).isBetween("2018-03-01", "2018-12-11");
                assertThat(a.told().note()).contains("Året är en slutsats");
            });
            assertThat(held.stream().map(a -> a.told().occurred().precision()))
                    .filteredOn(Precision.DAY::equals)
                    .hasSize(9);
            assertThat(karlskoga
                            .fact(Fact.ActivityHeld.class, "studiebesok")
                            .told()
                            .occurred()
                            .precision())
                    .isEqualTo(Precision.RANGE);
        }

        @Test
        void the_26th_of_may_does_not_carry_the_text_of_the_29th_without_a_mark() {
            assertThat(karlskoga.fact(Fact.ActivityHeld.class, "kalaset").what())
                    .doesNotContain("näringsliv");
            Fact.SourceConflictRecorded conflict = karlskoga.fact(Fact.SourceConflictRecorded.class, "kalasets-text");
            assertThat(conflict.values()).hasSize(2);
            assertThat(conflict.told().after()).contains("kalaset");
        }
    }
}
