package se.rodatraden.words;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Alvesta;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.words.situation.AlertWords;
import se.rodatraden.words.situation.Particulars;

/** A plan that was moved is told on its new day, and that it was moved there and from where. */
class MoveWordsTest {
    private static final Locale SWEDISH = Locale.of("sv");
    private static final LocalDate BEFORE = LocalDate.of(2014, 6, 15);
    private static final LocalDate AFTER = LocalDate.of(2014, 6, 25);

    private static History moved() {
        return Alvesta.history(List.of(
                new Act.PlanActivity(
                        Alvesta.ID,
                        told("plan", "2014-05-02"),
                        ActivityKind.MEETING,
                        "Visionsdag",
                        FuzzyDate.parse("2014-06-12"),
                        null),
                new Act.MoveActivity(
                        Alvesta.ID, told("flytt", "2014-06-02"), "plan", FuzzyDate.parse("2014-06-19"), "För få.")));
    }

    private static String moved(@Nullable String from, String to, Lang t) {
        return MoveWords.moved(from == null ? null : FuzzyDate.parse(from), FuzzyDate.parse(to), t);
    }

    @Test
    void the_year_is_said_once_where_both_days_are_of_it() {
        assertThat(moved("2014-06-12", "2014-06-19", Lang.SWEDISH)).isEqualTo("flyttat från 12 juni till 19 juni 2014");
        assertThat(moved("2014-06-12", "2014-06-19", Lang.ENGLISH)).isEqualTo("moved from 12 June to 19 June 2014");
        assertThat(moved("2014-12-11", "2015-01-15", Lang.SWEDISH))
                .isEqualTo("flyttat från 11 december 2014 till 15 januari 2015");
        assertThat(moved("2014-06", "2014-08", Lang.SWEDISH)).isEqualTo("flyttat från juni 2014 till augusti 2014");
        assertThat(moved(null, "2014-06-19", Lang.SWEDISH)).isEqualTo("flyttat till 19 juni 2014");
    }

    @Test
    void the_next_step_is_on_the_new_day_and_says_from_which_it_was_moved() {
        Situation on = Alvesta.on(moved(), BEFORE);

        assertThat(Particulars.next(on.next(), SWEDISH).line())
                .isEqualTo("Visionsdag · planerat, flyttat från 12 juni till 19 juni 2014");
        assertThat(Particulars.next(on.next(), Locale.ENGLISH).line())
                .isEqualTo("Visionsdag · planned, moved from 12 June to 19 June 2014");
        assertThat(on.alerts()).isEmpty();
    }

    @Test
    void what_has_gone_by_is_told_of_the_new_day() {
        Situation on = Alvesta.on(moved(), AFTER);

        assertThat(AlertWords.of(on.alerts().getFirst(), on, SWEDISH))
                .contains("Visionsdag")
                .contains("19 juni 2014")
                .doesNotContain("12 juni");
    }

    @Test
    void the_move_is_told_with_what_was_moved_and_why() {
        History history = moved();
        Fact move = history.known().entries().entry("flytt").orElseThrow().fact();
        FactText alone = Wording.fact(move, SWEDISH);

        assertThat(alone.title()).isEqualTo("Flyttat till 19 juni 2014");
        FactText inVision = MoveWords.of("flytt", "plan", history.known(), alone, Lang.SWEDISH)
                .orElseThrow();
        FactText plan = Wording.fact(
                history.known().entries().entry("plan").orElseThrow().fact(), SWEDISH);
        assertThat(MoveWords.planned(history.known().plan("plan").orElseThrow(), plan, Lang.SWEDISH)
                        .lines())
                .containsExactly("Planerat till den 12 juni 2014", "Flyttat från 12 juni till 19 juni 2014");
        assertThat(inVision.title()).isEqualTo("Flyttat: Visionsdag");
        assertThat(inVision.lines()).containsExactly("Flyttat från 12 juni till 19 juni 2014", "Skäl: För få.");
    }
}
