package se.rodatraden.views.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.TODAY;
import static se.rodatraden.vision.history.Telling.adopt;
import static se.rodatraden.vision.history.Telling.defer;
import static se.rodatraden.vision.history.Telling.history;
import static se.rodatraden.vision.history.Telling.propose;
import static se.rodatraden.vision.history.Telling.send;
import static se.rodatraden.vision.history.Telling.told;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.Town;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.handover.Handover;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.words.situation.ConsequenceWords;

class ConsequencesTest {
    private static final Act PROPOSED = propose(told("forslag", "2014-03-03"));

    private static Act corrected(String entry, Act instead) {
        return new Act.CorrectEntry(
                Telling.VISION, told("rattelse", "2026-11-22"), entry, instead, CorrectionKind.TYPO, "skrivfel");
    }

    private static Consequences of(Act more, Act... acts) {
        Act[] all = Arrays.copyOf(acts, acts.length + 1);
        all[acts.length] = more;
        History then = history(all);
        return Consequences.of(
                then, history(acts).known(), then.known(), Set.of(more.told().entry()), TODAY);
    }

    @Test
    void an_adoption_moved_across_a_border_moves_standings_days_and_two_handovers() {
        Consequences moved = of(
                corrected("antagande", adopt(told("antagande", "2015-02-02"))),
                PROPOSED,
                adopt(told("antagande", "2014-06-02")));
        assertThat(moved.standings()).hasSize(1);
        assertThat(moved.standings().getFirst().from()).isEqualTo(LocalDate.parse("2014-06-02"));
        assertThat(moved.standings().getFirst().to()).isEqualTo(LocalDate.parse("2015-02-01"));
        assertThat(moved.days()).isNotEmpty().allSatisfy(d -> {
            assertThat(d.before()).isNotNull();
            assertThat(d.after()).isNotNull().isNotEqualTo(d.before());
        });
        assertThat(moved.handovers())
                .extracting(c -> c.after().period().name())
                .containsExactly("2011-2014", "2015-2018");
        assertThat(moved.handovers().getFirst().gone())
                .extracting(Handover.Item::category)
                .contains(Handover.Category.DECIDED);
        assertThat(moved.handovers().getLast().come())
                .extracting(Handover.Item::category)
                .contains(Handover.Category.DECIDED);
    }

    @Test
    void a_correction_of_words_moves_nothing() {
        Act.ProposeVision proposed = (Act.ProposeVision) PROPOSED;
        Act other = new Act.ProposeVision(
                proposed.vision(),
                proposed.told(),
                "Förslaget",
                proposed.kind(),
                proposed.horizonYear(),
                proposed.text(),
                proposed.parts(),
                proposed.route());
        assertThat(of(corrected("forslag", other), PROPOSED).isEmpty()).isTrue();
    }

    @Test
    void a_remiss_gives_a_day_to_wait_for_and_one_that_has_gone_by_an_alert() {
        Consequences coming = of(send(told("remiss", "2026-11-01"), 1, "2026-12-11"), PROPOSED);
        assertThat(coming.days()).singleElement().satisfies(d -> {
            assertThat(d.due().deadline().id()).isEqualTo("remiss-due");
            assertThat(d.before()).isNull();
        });
        assertThat(coming.alertsBegun()).isEmpty();
        assertThat(of(send(told("remiss", "2014-04-01"), 1, "2014-06-01"), PROPOSED)
                        .alertsBegun())
                .hasSize(1);
    }

    @Test
    void each_thing_that_moves_is_a_line_with_what_was_and_what_would_be() {
        Consequences moved =
                of(corrected("vila", defer(told("vila", "2016-06-06"))), PROPOSED, defer(told("vila", "2014-06-02")));
        List<ConsequenceWords.Group> groups =
                ConsequenceWords.of(moved, history(PROPOSED).known(), Lang.SWEDISH.locale());
        assertThat(groups)
                .extracting(ConsequenceWords.Group::heading)
                .containsExactly("Läget över tiden", "Mandatperiodernas överlämning");
        assertThat(groups.getFirst().lines()).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo("Från och med den 2 juni 2014 till och med den 5 juni 2016");
            assertThat(line.before()).isEqualTo("VILANDE");
            assertThat(line.after()).isEqualTo("FÖRSLAG FINNS");
        });
    }

    @Test
    void a_term_that_moves_moves_what_it_handed_over_though_nothing_is_recorded_of_the_vision() {
        BodyRef board = new BodyRef("ks", BodyKind.BOARD, "kommunstyrelsen");
        History history = history(
                PROPOSED,
                new Act.DeferDecision(
                        Telling.VISION,
                        Telling.by(board, told("vila", "2014-12-15")),
                        Decision.UNKNOWN,
                        new DeferralTarget("nästa mandatperiod", null, null, null, null),
                        Scope.BOTH));
        Town town = new Town();
        town.told(town.establish("ks", BodyKind.BOARD, "kommunstyrelsen", "../1971"));
        Municipality before = town.now();
        Municipality after = town.told(
                        town.term("ks", "2011-01-01", "2014-11-30"), town.term("ks", "2014-12-01", "2018-11-30"))
                .now();

        Consequences moved = Consequences.of(history, history.known(before), history.known(after), Set.of(), TODAY);

        assertThat(moved.handovers()).extracting(c -> c.after().period().name()).contains("2015-2018");
        assertThat(ConsequenceWords.of(moved, history.known(before), Lang.SWEDISH.locale()))
                .extracting(ConsequenceWords.Group::heading)
                .contains("Mandatperiodernas överlämning");
        assertThat(Consequences.of(history, history.known(before), history.known(before), Set.of(), TODAY)
                        .isEmpty())
                .isTrue();
    }
}
