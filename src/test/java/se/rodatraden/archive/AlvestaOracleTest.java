package se.rodatraden.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Precision;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.entry.Round;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.situation.Next;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.Outcome;
import se.rodatraden.vision.value.Quantity;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.vision.value.TermWindow;

/** What Alvesta's deferred vision and its predecessor mean on the days that matter, from the seed text alone. */
class AlvestaOracleTest {
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
        assertThat(alvesta.fact(Fact.TreatmentRecorded.class, "behandling-2").ordinal())
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
            assertThat(d.entry().fact().told().body().kind()).isEqualTo(BodyKind.BOARD);
            assertThat(d.fact().decision().wording())
                    .isEqualTo("hänskjuta det framtida arbetet och beslut med vision för Alvesta kommun till den nya"
                            + " majoriteten");
            assertThat(d.target().condition()).isEqualTo("den nya majoriteten");
            assertThat(d.target().term()).as("the page says it, not the board").isNull();
            assertThat(d.target().body()).as("a majority is no legal body").isNull();
            assertThat(d.fact().scope()).isEqualTo(Scope.BOTH);
        });
        assertThat(july.next().kind()).isEqualTo(Next.Kind.RESUMPTION);
        assertThat(july.holder().with())
                .as("it stays with the body that deferred it")
                .containsExactly(new BodyRef(null, BodyKind.BOARD, "kommunstyrelsen"));
        assertThat(july.holder().last()).isEqualTo(new BodyRef(null, BodyKind.BOARD, "kommunstyrelsen"));
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
                        tuple(450, Quantity.Qualifier.MORE_THAN, "svar/synpunkter"),
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
                        tuple(BodyKind.COUNCIL, LocalDate.parse("2014-10-15"), LocalDate.parse("2018-10-14")),
                        tuple(BodyKind.BOARD, LocalDate.parse("2015-01-01"), LocalDate.parse("2018-12-31")),
                        tuple(BodyKind.COMMITTEE, LocalDate.parse("2015-01-01"), LocalDate.parse("2018-12-31")));
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
                .as("that a new vision is needed makes it no continuation")
                .isEmpty();
        assertThat(alvesta.facts(Fact.DocumentLinked.class))
                .extracting(l -> l.link().relation(), l -> l.link().vision())
                .contains(tuple(Link.Relation.PREDECESSOR, predecessor.history().id()));
    }
}
