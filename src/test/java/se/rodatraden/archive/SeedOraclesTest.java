package se.rodatraden.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Precision;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.Addressee;
import se.rodatraden.vision.Alert;
import se.rodatraden.vision.BodyRef;
import se.rodatraden.vision.Certainty;
import se.rodatraden.vision.Document;
import se.rodatraden.vision.DocumentKind;
import se.rodatraden.vision.Fact;
import se.rodatraden.vision.GoalLayer;
import se.rodatraden.vision.Link;
import se.rodatraden.vision.Next;
import se.rodatraden.vision.Outcome;
import se.rodatraden.vision.Part;
import se.rodatraden.vision.Placed;
import se.rodatraden.vision.Plan;
import se.rodatraden.vision.Preparation;
import se.rodatraden.vision.Quantity;
import se.rodatraden.vision.Round;
import se.rodatraden.vision.Scope;
import se.rodatraden.vision.Situation;
import se.rodatraden.vision.Standing;
import se.rodatraden.vision.TermWindow;
import se.rodatraden.vision.VisionId;

/** What each of the five real histories means on the days that matter, from the seed text alone. */
class SeedOraclesTest {

    @Nested
    class Alvesta {
        final Register alvesta = Register.seed("0764-alvesta-ny-vision");

        @Test
        void in_january_2014_the_work_may_have_been_commissioned_or_begun_but_no_start_day_is_claimed() {
            Situation january = alvesta.on("2014-01-31");

            assertThat(january.standing().certain()).isFalse();
            assertThat(january.standing().preparation()).isEmpty();
            assertThat(january.standing().possible())
                    .extracting(Standing.Possible::preparation)
                    .contains(Preparation.COMMISSIONED, Preparation.DRAFTING)
                    .doesNotContain(Preparation.DEFERRED);
            Placed start = alvesta.placed("heldag");
            assertThat(start.entry().occurred().precision()).isEqualTo(Precision.SEASON);
            assertThat(start.by(LocalDate.parse("2014-06-29"))).isFalse();
            assertThat(start.by(LocalDate.parse("2014-06-30"))).isTrue();
        }

        @Test
        void the_two_rounds_came_one_after_the_other_and_in_june_2014_at_the_latest() {
            assertThat(alvesta.placed("remiss-1").latest()).isEqualTo("2014-06-30");
            assertThat(alvesta.placed("remiss-2").latest()).isEqualTo("2014-06-30");
            assertThat(alvesta.place("remiss-1")).isLessThan(alvesta.place("remiss-2"));
        }

        @Test
        void the_first_treatment_is_implied_with_an_unknown_outcome_and_comes_before_the_second() {
            Fact.TreatmentRecorded first = alvesta.fact(Fact.TreatmentRecorded.class, "behandling-1");

            assertThat(first.ordinal()).isEqualTo(1);
            assertThat(first.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(first.told().certainty()).isEqualTo(Certainty.IMPLIED);
            assertThat(alvesta.fact(Fact.TreatmentRecorded.class, "behandling-2")
                            .ordinal())
                    .isEqualTo(2);
            assertThat(alvesta.place("behandling-1")).isLessThan(alvesta.place("behandling-2"));
        }

        @Test
        void that_the_first_treatment_fell_between_the_rounds_is_not_claimed() {
            Placed first = alvesta.placed("behandling-1");
            Placed second = alvesta.placed("remiss-2");

            assertThat(first.entry().fact().told().after()).doesNotContain("remiss-1", "remiss-1-slut");
            assertThat(first.entry().fact().told().before()).doesNotContain("remiss-2");
            assertThat(second.entry().fact().told().after()).doesNotContain("behandling-1");
        }

        @Test
        void in_july_2014_the_board_has_deferred_it_to_the_new_majority() {
            Situation july = alvesta.on("2014-07-01");

            assertThat(july.standing().preparation()).contains(Preparation.DEFERRED);
            assertThat(july.standing().certain()).isTrue();
            assertThat(july.standing().document()).contains(Document.NO_VERSION);
            assertThat(july.since()).isEqualTo(FuzzyDate.parse("2014-06").labelled("juni 2014"));
            assertThat(july.deferral()).hasValueSatisfying(d -> {
                assertThat(d.entry().fact().told().body().kind()).isEqualTo(BodyRef.Kind.BOARD);
                assertThat(d.fact().decision().wording())
                        .isEqualTo(
                                "hänskjuta det framtida arbetet och beslut med vision för Alvesta kommun till den nya"
                                        + " majoriteten");
                assertThat(d.target().term()).isEqualTo("mandatperioden 2015-2018");
                assertThat(d.target().condition()).isEqualTo("en politisk majoritet har etablerats");
                assertThat(d.target().body()).as("a majority is no legal body").isNull();
                assertThat(d.fact().scope()).isEqualTo(Scope.BOTH);
            });
            assertThat(july.next().kind()).isEqualTo(Next.Kind.RESUMPTION);
            assertThat(july.holder().with()).as("nobody has it while it waits").isEmpty();
            assertThat(july.holder().last()).isEqualTo(new BodyRef(null, BodyRef.Kind.BOARD, "kommunstyrelsen"));
            assertThat(july.alerts()).isEmpty();
        }

        @Test
        void both_rounds_are_closed_with_the_same_addressees_and_nobody_is_called_silent() {
            List<Round> rounds = alvesta.on("2014-07-01").rounds();

            assertThat(rounds).extracting(Round::number).containsExactly(1, 2);
            assertThat(rounds).allSatisfy(round -> {
                assertThat(round.closed()).isTrue();
                assertThat(round.answersKnown()).isFalse();
                assertThat(round.silent()).isEmpty();
                assertThat(round.addressees())
                        .extracting(Addressee::name)
                        .containsExactly("nämnder", "styrelser", "lokala partier");
            });
        }

        @Test
        void the_counts_keep_their_qualifier_and_unit_and_are_never_added_up() {
            assertThat(alvesta.facts(Fact.ActivityHeld.class))
                    .flatExtracting(Fact.ActivityHeld::quantities)
                    .extracting(Quantity::value, Quantity::qualifier, Quantity::unit)
                    .containsExactly(
                            tuple(1, Quantity.Qualifier.EXACT, "heldag"),
                            tuple(450, Quantity.Qualifier.AT_LEAST, "svar/synpunkter"),
                            tuple(120, Quantity.Qualifier.EXACT, "medborgare"));
        }

        @Test
        void in_2019_it_still_waits_and_nobody_took_it_up_in_the_terms_it_was_read_to_mean() {
            Situation later = alvesta.on("2019-01-01");

            assertThat(later.standing().preparation()).contains(Preparation.DEFERRED);
            assertThat(later.alerts())
                    .extracting(a -> a.kind().rule(), Alert::entry)
                    .containsExactly(tuple("W-23", "hanskjutande"));
            assertThat(later.deferral().orElseThrow().windows())
                    .extracting(w -> w.body().kind(), TermWindow::from, TermWindow::to)
                    .containsExactly(
                            tuple(BodyRef.Kind.COUNCIL, LocalDate.parse("2014-10-15"), LocalDate.parse("2018-10-14")),
                            tuple(BodyRef.Kind.BOARD, LocalDate.parse("2015-01-01"), LocalDate.parse("2018-12-31")),
                            tuple(
                                    BodyRef.Kind.COMMITTEE,
                                    LocalDate.parse("2015-01-01"),
                                    LocalDate.parse("2018-12-31")));
            assertThat(alvesta.fact(Fact.DeferralInterpreted.class, "tolkning")
                            .told()
                            .certainty())
                    .isEqualTo(Certainty.INFERRED);
            assertThat(alvesta.on("2018-12-31").alerts()).isEmpty();
            assertThat(alvesta.on("2026-03-01").standing().preparation())
                    .as("nothing lapses by itself")
                    .contains(Preparation.DEFERRED);
        }

        @Test
        void what_is_told_deviates_from_no_rule() {
            assertThat(alvesta.verdict().deviations()).isEmpty();
            assertThat(alvesta.known().placed()).noneMatch(Placed::orderConflict);
        }

        @Test
        void the_predecessor_is_only_said_to_be_out_of_date() {
            Register predecessor = Register.seed("0764-alvesta-vision-2010");

            Standing standing = predecessor.on("2014-07-01").standing();
            assertThat(standing.document()).contains(Document.OBSOLETE_ASSERTED);
            assertThat(standing.preparation()).contains(Preparation.NONE);
            assertThat(predecessor.on("2011-01-01").standing().possible())
                    .as("no end in 2010 is made up of the name")
                    .extracting(Standing.Possible::document)
                    .doesNotContain(Document.EXPIRED);
            assertThat(predecessor.facts(Fact.DocumentLinked.class))
                    .extracting(l -> l.link().relation(), l -> l.link().vision())
                    .containsExactly(tuple(Link.Relation.CONTINUED_IN, new VisionId("0764", "ny-vision")));
            assertThat(alvesta.facts(Fact.DocumentLinked.class))
                    .extracting(l -> l.link().relation(), l -> l.link().vision())
                    .contains(tuple(
                            Link.Relation.PREDECESSOR, predecessor.history().id()));
        }
    }

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
            assertThat(adoption.told().body().kind()).isEqualTo(BodyRef.Kind.COUNCIL);
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
        void in_february_2017_the_strategy_is_adopted_in_december_2016_by_a_body_the_source_does_not_name() {
            Situation february = hagfors.on("2017-02-14");

            assertThat(february.standing().preparation()).contains(Preparation.DECIDED);
            assertThat(february.standing().document()).contains(Document.IN_FORCE);
            assertThat(february.since()).isEqualTo(FuzzyDate.parse("2016-12").labelled("december 2016"));
            Fact.VisionAdopted adoption = hagfors.fact(Fact.VisionAdopted.class, "antagande");
            assertThat(adoption.told().body().kind()).isEqualTo(BodyRef.Kind.UNKNOWN);
            assertThat(hagfors.history().registered().kind()).isEqualTo(new DocumentKind("STRATEGI"));
        }

        @Test
        void in_the_middle_of_december_nobody_can_say_whether_it_was_adopted() {
            Standing december = hagfors.on("2016-12-15").standing();

            assertThat(december.preparation()).isEmpty();
            assertThat(december.possible())
                    .extracting(Standing.Possible::preparation)
                    .contains(Preparation.PROPOSED, Preparation.DECIDED);
        }

        @Test
        void the_adopted_version_has_one_vision_seven_strengths_five_areas_and_35_goals() {
            assertThat(hagfors.fact(Fact.VisionAdopted.class, "antagande").parts())
                    .extracting(Part::kind, Part::quantity)
                    .containsExactly(
                            tuple("vision", new Quantity(1, Quantity.Qualifier.EXACT, "vision")),
                            tuple("styrkor", new Quantity(7, Quantity.Qualifier.EXACT, "styrkor")),
                            tuple("prioriterade områden", new Quantity(5, Quantity.Qualifier.EXACT, "områden")),
                            tuple("mål", new Quantity(35, Quantity.Qualifier.EXACT, "mål")));
            assertThat(hagfors.fact(Fact.ActivityHeld.class, "process").quantities())
                    .containsExactly(new Quantity(800, Quantity.Qualifier.ABOUT, "personer"));
        }

        @Test
        void the_workshops_of_february_are_planned_and_no_fact() {
            Situation february = hagfors.on("2017-02-14");

            assertThat(february.plans())
                    .extracting(p -> p.entry().id())
                    .containsExactlyInAnyOrder("politiska-workshops", "oversyn");
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
        void it_rests_on_four_documents_and_one_of_them_is_not_the_municipalitys() {
            assertThat(ostersund.facts(Fact.DocumentLinked.class))
                    .extracting(l -> l.link().title())
                    .containsExactly(
                            "Översiktsplanen för 2040", "Agenda 2030", "Klimatneutralt 2040", "Näringslivsstrategi");
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
