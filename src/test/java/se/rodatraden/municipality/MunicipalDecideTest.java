package se.rodatraden.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.municipality.Town.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.municipality.event.ElectionKind;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.municipality.event.MunicipalCommand;
import se.rodatraden.municipality.event.MunicipalVerdict;
import se.rodatraden.time.FuzzyDate;

/** What a municipality's register refuses, and what it takes. */
class MunicipalDecideTest {
    private final Town town = new Town();

    @Test
    void a_term_may_not_overlap_another_of_the_same_body() {
        town.told(
                town.committee("kultur", "2003-01-01"),
                town.committee("fritid", "2003-01-01"),
                town.term("kultur", "2015-01-01", "2018-12-31"));

        assertThat(town.refused(town.term("kultur", "2018-12-31", "2022-12-31")))
                .containsExactly("E-OVERLAP");
        assertThat(town.refused(town.term("kultur", "2011-01-01", "2015-01-01")))
                .containsExactly("E-OVERLAP");
        assertThat(town.refused(town.term("kultur", "2011-01-01", "2014-12-31")))
                .isEmpty();
        assertThat(town.refused(town.term("kultur", "2019-01-01", "2022-12-31")))
                .isEmpty();
        assertThat(town.refused(town.term("fritid", "2018-12-31", "2022-12-31")))
                .isEmpty();
    }

    @Test
    void two_terms_of_one_document_that_overlap_are_refused_together() {
        MunicipalCommand both = new MunicipalCommand.RecordMunicipality(
                Town.CODE,
                List.of(
                        town.committee("kultur", "2003-01-01"),
                        town.term("kultur", "2015-01-01", "2018-12-31"),
                        town.term("kultur", "2018-01-01", "2021-12-31")));

        assertThat(town.refused(both)).containsExactly("E-OVERLAP", "E-OVERLAP");
        assertThat(town.now().recorded()).isEmpty();
    }

    @Test
    void a_term_ends_after_it_begins() {
        town.told(town.committee("kultur", "2003-01-01"));

        assertThat(town.refused(town.term("kultur", "2019-01-01", "2018-12-31")))
                .containsExactly("E-END-BEFORE-START");
    }

    @Test
    void the_councils_term_is_the_laws_unless_it_happened_otherwise() {
        town.told(town.establish("kf", BodyKind.COUNCIL, "kommunfullmäktige", "../1971"));
        MunicipalAct.StartTerm shifted = town.term("kf", "2014-11-01", "2018-10-14");

        assertThat(town.refused(shifted)).containsExactly("W-43");
        assertThat(town.refused(town.term("kf", "2014-10-15", "2018-10-14"))).isEmpty();
        assertThat(town.refused(new MunicipalAct.StartTerm(
                        Town.CODE, Town.anyway(shifted.told(), "omval"), "kf", shifted.from(), shifted.to(), null)))
                .isEmpty();
    }

    @Test
    void a_council_elected_between_two_ordinary_elections_sits_for_the_rest_of_the_period() {
        town.told(town.establish("kf", BodyKind.COUNCIL, "kommunfullmäktige", "../1971"));
        MunicipalAct.StartTerm left = town.term("kf", "2022-10-15", "2024-05-14");
        MunicipalAct.StartTerm came = town.term("kf", "2024-05-15", "2026-10-14");
        assertThat(town.refused(left)).containsExactly("W-43");
        assertThat(town.refused(came)).containsExactly("W-43");

        town.told(town.election("2024-04-07", ElectionKind.EXTRA));
        assertThat(town.refused(left)).isEmpty();
        assertThat(town.refused(came)).isEmpty();
        assertThat(town.refused(town.term("kf", "2024-09-01", "2026-10-14"))).containsExactly("W-43");
        assertThat(town.refused(town.term("kf", "2024-05-15", "2026-12-31"))).containsExactly("W-43");
    }

    @Test
    void a_re_election_is_a_kind_of_its_own_and_an_ordinary_election_has_the_laws_day() {
        town.told(town.establish("kf", BodyKind.COUNCIL, "kommunfullmäktige", "../1971"));
        town.told(town.election("2015-05-10", ElectionKind.RE_ELECTION));
        assertThat(town.refused(town.term("kf", "2015-06-01", "2018-10-14"))).isEmpty();

        for (String day : List.of("2010-09-19", "2014-09-14", "2018-09-09", "2022-09-11", "2026-09-13", "1991-09-15")) {
            assertThat(town.refused(town.election(day, ElectionKind.ORDINARY)))
                    .as(day)
                    .isEmpty();
        }
        for (String day : List.of("2017-05-09", "2014-09-21", "2015-09-13", "1995-09-17")) {
            assertThat(town.refused(town.election(day, ElectionKind.ORDINARY)))
                    .as(day)
                    .containsExactly("W-44");
        }
    }

    @Test
    void a_body_cannot_be_renamed_before_it_existed_nor_after_it_ended() {
        town.told(town.committee("kultur", "2011-01-01"), town.dissolve("kultur", "2019-01-01", null));

        assertThat(town.refused(town.rename("kultur", "x", "2010-12-31"))).containsExactly("E-BODY-NOT-YET");
        assertThat(town.refused(town.rename("kultur", "x", "2019-01-01"))).containsExactly("E-BODY-DISSOLVED");
        assertThat(town.refused(town.rename("kultur", "x", "2018-12-31"))).isEmpty();
        assertThat(town.refused(town.rename("kultur", "x", "../2015"))).isEmpty();
    }

    @Test
    void a_body_that_is_not_registered_has_no_name_term_or_end() {
        assertThat(town.refused(town.rename("okand", "x", "2010"))).containsExactly("E-NO-SUCH-BODY");
        assertThat(town.refused(town.term("okand", "2011-01-01", "2014-12-31"))).containsExactly("E-NO-SUCH-BODY");
        assertThat(town.refused(town.dissolve("okand", "2010", null))).containsExactly("E-NO-SUCH-BODY");
        assertThat(town.refused(town.merge("2010", "okand", "annan")))
                .containsExactly("E-NO-SUCH-BODY", "E-NO-SUCH-BODY");
    }

    @Test
    void a_body_ends_once_and_not_before_it_began() {
        town.told(
                town.committee("kultur", "2011-01-01"),
                town.committee("fritid", "2011-01-01"),
                town.merge("2015-01-01", "fritid", "kultur"));

        assertThat(town.refused(town.dissolve("kultur", "2013-01-01", null))).containsExactly("E-BODY-DISSOLVED");
        assertThat(town.refused(town.dissolve("fritid", "2010-01-01", null))).contains("E-BODY-NOT-YET");
    }

    @Test
    void a_late_end_that_comes_before_a_recorded_name_is_refused_for_that_name() {
        town.told(town.committee("kultur", "2011-01-01"), town.rename("kultur", "y", "2016-01-01"));

        assertThat(town.refused(town.dissolve("kultur", "2015-01-01", null))).containsExactly("E-BODY-DISSOLVED");
    }

    @Test
    void a_body_cannot_merge_into_itself_or_split_into_one() {
        town.told(town.committee("kultur", "2011-01-01"), town.committee("fritid", "2011-01-01"));

        assertThat(town.refused(town.merge("2015-01-01", "kultur", "kultur", "fritid")))
                .containsExactly("E-SELF-SUCCESSOR");
        assertThat(town.refused(new MunicipalAct.SplitBody(
                        Town.CODE, town.on("2015-01-01"), "kultur", List.of("fritid"), null)))
                .containsExactly("E-NO-SUCCESSOR");
    }

    @Test
    void a_successor_must_have_begun() {
        town.told(town.committee("kultur", "2011-01-01"), town.committee("ny", "2019-01-01"));

        assertThat(town.refused(town.merge("2015-01-01", "ny", "kultur"))).containsExactly("E-BODY-NOT-YET");
    }

    @Test
    void the_future_is_no_fact_but_a_decision_may_hold_from_a_later_day() {
        assertThat(town.refused(town.committee("kultur", "2027-01-01"))).containsExactly("E-FUTURE");
        assertThat(town.refused(new MunicipalAct.EstablishBody(
                        Town.CODE,
                        town.on("2026-06-15"),
                        "kultur",
                        BodyKind.COMMITTEE,
                        "kulturnämnden",
                        FuzzyDate.day(day("2027-01-01")))))
                .isEmpty();
    }

    @Test
    void an_entry_says_one_thing_for_ever_and_telling_it_again_changes_nothing() {
        MunicipalAct.EstablishBody kultur = town.committee("kultur", "2011-01-01");
        town.told(kultur);

        assertThat(town.decide(kultur)).isEqualTo(new MunicipalVerdict.Accepted(List.of()));
        assertThat(town.refused(new MunicipalAct.EstablishBody(
                        Town.CODE, kultur.told(), "kultur", BodyKind.BOARD, "kultur", null)))
                .containsExactly("E-REPEATED-ENTRY");
        assertThat(town.refused(town.committee("kultur", "2012-01-01"))).containsExactly("E-REPEATED-BODY");
    }

    @Test
    void a_municipality_that_does_not_exist_has_no_register() {
        assertThat(town.refused(new MunicipalAct.EstablishBody(
                        "9999", town.on("2011"), "ks", BodyKind.BOARD, "kommunstyrelsen", null)))
                .contains("E-MUNICIPALITY");
    }

    @Test
    void only_the_council_adopts_a_vision_unless_a_rule_said_otherwise_all_the_same() {
        assertThat(town.refused(town.type("VISION", "2015", BodyKind.BOARD))).containsExactly("W-01");
        assertThat(town.refused(town.type("VISION", "2015", BodyKind.COUNCIL))).isEmpty();
        assertThat(town.refused(town.type("POLICY", "2015", BodyKind.BOARD))).isEmpty();
    }

    @Test
    void an_entry_that_others_rest_on_is_struck_after_them() {
        town.told(town.committee("kultur", "2011-01-01"), town.rename("kultur", "x", "2012-01-01"));

        assertThat(town.refused(town.strike("e1"))).containsExactly("E-NEEDED");
        town.told(town.strike("e2"), town.strike("e1"));
        assertThat(town.now().bodies()).isEmpty();
    }

    @Test
    void what_is_struck_exists_is_not_struck_already_and_is_no_annulment() {
        town.told(town.committee("kultur", "2011-01-01"));
        MunicipalAct.AnnulMunicipalEntry first = town.strike("e1");
        town.told(first);

        assertThat(town.refused(town.strike("e1"))).contains("E-ALREADY-ANNULLED");
        assertThat(town.refused(town.strike("finns-inte"))).containsExactly("E-NO-SUCH-ENTRY");
        assertThat(town.refused(town.strike(first.told().entry()))).containsExactly("E-WRONG-ENTRY");
    }

    @Test
    void a_season_is_two_days_of_any_year() {
        assertThat(town.refused(season("2014-03-01", "2014-05-31"))).containsExactly("E-SEASON");
        assertThat(town.refused(season("XXXX-03-01", "XXXX-05-31"))).isEmpty();
    }

    @Test
    void ids_and_names_must_be_ones_that_can_be_kept() {
        assertThatThrownBy(() -> town.decide(town.establish("kultur", BodyKind.COMMITTEE, " ", "2011")))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> town.decide(town.establish("Kultur nämnd", BodyKind.COMMITTEE, "x", "2011")))
                .isInstanceOf(InvalidField.class);
    }

    private MunicipalAct.DefineSeason season(String first, String last) {
        return new MunicipalAct.DefineSeason(
                Town.CODE,
                town.on("2014"),
                se.rodatraden.time.Season.SPRING,
                FuzzyDate.parse(first),
                FuzzyDate.parse(last),
                null);
    }

    @Test
    void a_second_board_or_council_at_the_same_time_is_asked_about() {
        for (BodyKind kind : List.of(BodyKind.BOARD, BodyKind.COUNCIL)) {
            String first = kind.name().toLowerCase(java.util.Locale.ROOT);
            town.told(town.establish(first, kind, "det första", "../1971"));
            MunicipalAct.EstablishBody second = town.establish(first + "-2", kind, "det andra", "2020-01-01");

            assertThat(town.refused(second)).containsExactly("W-66");
            assertThat(town.paragraphs(second)).containsExactly(kind == BodyKind.BOARD ? "KL 3:3" : "KL 3:1");
            MunicipalAct.EstablishBody earlier = town.establish(first + "-2", kind, "det andra", "1999-01-01");
            assertThat(town.paragraphs(earlier))
                    .containsExactly(kind == BodyKind.BOARD ? "KL91 / KL 3:3" : "KL91 3:1 / KL 3:1");
            assertThat(town.refused(new MunicipalAct.EstablishBody(
                            Town.CODE,
                            Town.anyway(second.told(), "övergångstid"),
                            second.body(),
                            kind,
                            second.name(),
                            second.from())))
                    .isEmpty();
            town.told(town.dissolve(first, "2020-01-01", null));
            assertThat(town.refused(second)).isEmpty();
        }
        town.told(town.committee("kultur", "2003-01-01"));
        assertThat(town.refused(town.committee("fritid", "2003-01-01"))).isEmpty();
    }

    @Test
    void a_name_is_the_bodys_name_and_no_text() {
        assertThat(town.refused(town.establish("bn", BodyKind.COMMITTEE, "nämnden ".repeat(30), "2003-01-01")))
                .containsExactly("E-VALUE");
    }
}
