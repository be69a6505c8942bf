package se.rodatraden.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.municipality.Town.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.BodyTerm.Origin;
import se.rodatraden.municipality.event.MunicipalAct;

/** What a municipality's entries mean on a day. */
class MunicipalityTest {
    private final Town town = new Town();

    @Test
    void with_nothing_recorded_only_the_law_speaks() {
        Municipality bare = Municipality.statutory(Town.CODE);

        assertThat(bare.existence("ks", day("2014-06-01"), day("2014-06-30"))).isEqualTo(Existence.UNKNOWN);
        assertThat(bare.adopters(DocumentKind.VISION, day("2014-06-01"))).containsExactly(BodyKind.COUNCIL);
        assertThat(bare.adopters(new DocumentKind("FÄRDPLAN"), day("2014-06-01")))
                .isEmpty();
        assertThat(bare.remissDays(day("2014-06-01"))).isEmpty();
        assertThat(Municipality.statutoryTerms(BodyKind.COUNCIL, day("2014-10-14"), day("2014-10-15")))
                .extracting(BodyTerm::from)
                .containsExactly(day("2010-11-01"), day("2014-10-15"));
    }

    @Test
    void a_body_exists_from_its_beginning_to_the_day_before_its_end() {
        town.told(town.committee("skolnamnden", "2011-01-01"), town.dissolve("skolnamnden", "2015-01-01", null));
        Municipality m = town.now();

        assertThat(m.existence("skolnamnden", day("2010-12-31"), day("2010-12-31")))
                .isEqualTo(Existence.NOT_YET);
        assertThat(m.existence("skolnamnden", day("2011-01-01"), day("2014-12-31")))
                .isEqualTo(Existence.EXISTED);
        assertThat(m.existence("skolnamnden", day("2014-12-31"), day("2015-01-01")))
                .isEqualTo(Existence.PARTLY);
        assertThat(m.existence("skolnamnden", day("2015-01-01"), day("2015-01-01")))
                .isEqualTo(Existence.DISSOLVED);
    }

    @Test
    void a_body_that_began_some_day_of_a_year_may_or_may_not_have_been_there_in_that_year() {
        town.told(town.committee("skolnamnden", "2011"));
        Municipality m = town.now();

        assertThat(m.existence("skolnamnden", day("2011-06-01"), day("2011-06-01")))
                .isEqualTo(Existence.PARTLY);
        assertThat(m.existence("skolnamnden", day("2012-01-01"), day("2012-01-01")))
                .isEqualTo(Existence.EXISTED);
    }

    @Test
    void a_name_holds_until_the_next_and_is_not_guessed_between() {
        town.told(
                town.establish("barn", BodyKind.COMMITTEE, "skolnämnden", "2003-01-01"),
                town.rename("barn", "utbildningsnämnden", "2015"),
                town.rename("barn", "barn- och ungdomsnämnden", "2007-01-01"));
        Municipality m = town.now();

        assertThat(m.nameOn("barn", day("2006-12-31"))).contains("skolnämnden");
        assertThat(m.nameOn("barn", day("2007-01-01"))).contains("barn- och ungdomsnämnden");
        assertThat(m.nameOn("barn", day("2015-05-01"))).isEmpty();
        assertThat(m.nameOn("barn", day("2016-01-01"))).contains("utbildningsnämnden");
        assertThat(m.nameOn("barn", day("2002-12-31"))).isEmpty();
    }

    @Test
    void merged_bodies_end_and_their_matters_go_to_the_successor() {
        town.told(
                town.committee("kultur", "2003-01-01"),
                town.committee("fritid", "2003-01-01"),
                town.committee("kultur-och-fritid", "2015-01-01"),
                town.merge("2015-01-01", "kultur-och-fritid", "kultur", "fritid"));
        Municipality m = town.now();

        assertThat(m.successors("kultur")).containsExactly("kultur-och-fritid");
        assertThat(m.predecessors("kultur-och-fritid")).containsExactly("kultur", "fritid");
        assertThat(m.body("fritid").orElseThrow().mattersTo()).isEqualTo("kultur-och-fritid");
        assertThat(m.existence("fritid", day("2015-01-01"), day("2015-01-01"))).isEqualTo(Existence.DISSOLVED);
    }

    @Test
    void a_split_body_has_several_successors_and_none_of_them_by_itself_takes_the_matters() {
        town.told(
                town.committee("social", "2003-01-01"),
                town.committee("omsorg", "2015-01-01"),
                town.committee("arbete", "2015-01-01"),
                new MunicipalAct.SplitBody(
                        Town.CODE, town.on("2015-01-01"), "social", List.of("omsorg", "arbete"), null));

        Body social = town.now().body("social").orElseThrow();
        assertThat(social.successors()).containsExactly("omsorg", "arbete");
        assertThat(social.mattersTo()).isNull();
    }

    @Test
    void a_recorded_term_stands_in_place_of_the_laws_and_the_others_remain() {
        town.told(
                town.establish("ks", BodyKind.BOARD, "kommunstyrelsen", "../1999"),
                town.term("ks", "2018-10-29", "2022-12-31"));

        assertThat(town.now().terms("ks", day("2015-01-01"), day("2023-01-01")))
                .extracting(BodyTerm::from, BodyTerm::origin)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(day("2018-10-29"), Origin.RECORDED),
                        org.assertj.core.groups.Tuple.tuple(day("2023-01-01"), Origin.STATUTORY));
    }

    @Test
    void a_committees_term_is_the_councils_to_decide_and_not_the_laws() {
        town.told(town.committee("kultur", "2011-01-01"));
        assertThat(town.now().terms("kultur", day("2023-01-01"), day("2023-12-31")))
                .extracting(BodyTerm::origin)
                .containsExactly(Origin.USUAL);
    }

    @Test
    void a_local_rule_holds_from_its_day() {
        town.told(
                town.type("POLICY", "2016-01-01", BodyKind.BOARD),
                town.type("POLICY", "2020-01-01", BodyKind.COUNCIL, BodyKind.BOARD),
                new MunicipalAct.SetRemissDefault(Town.CODE, town.on("2018-01-01"), 60, null));
        Municipality m = town.now();
        DocumentKind policy = new DocumentKind("POLICY");

        assertThat(m.adopters(policy, day("2015-12-31"))).isEmpty();
        assertThat(m.adopters(policy, day("2019-12-31"))).containsExactly(BodyKind.BOARD);
        assertThat(m.adopters(policy, day("2020-01-01"))).containsExactlyInAnyOrder(BodyKind.COUNCIL, BodyKind.BOARD);
        assertThat(m.reviewMonths(policy, day("2020-01-01"))).contains(12);
        assertThat(m.remissDays(day("2017-12-31"))).isEmpty();
        assertThat(m.remissDays(day("2018-01-01"))).contains(60);
    }

    @Test
    void a_struck_entry_counts_for_nothing_and_is_still_there_to_read() {
        town.told(town.committee("kultur", "2003-01-01"), town.rename("kultur", "kulturnämden", "2007-01-01"));
        town.told(town.strike("e2"));
        Municipality m = town.now();

        assertThat(m.nameOn("kultur", day("2008-01-01"))).contains("kultur");
        assertThat(m.recorded()).hasSize(3);
        assertThat(m.struck("e2")).isPresent();
        assertThat(m.at(Town.moment(2)).nameOn("kultur", day("2008-01-01"))).contains("kulturnämden");
    }

    @Test
    void a_body_is_found_by_any_name_it_has_had_and_the_only_council_by_its_kind() {
        town.told(
                town.establish("kf", BodyKind.COUNCIL, "kommunfullmäktige", "../1971"),
                town.committee("kultur", "2003-01-01"),
                town.rename("kultur", "kulturnämnden", "2007-01-01"));
        Municipality m = town.now();

        assertThat(m.find(null, BodyKind.COUNCIL, "fullmäktige").map(Body::id)).contains("kf");
        assertThat(m.find(null, BodyKind.COMMITTEE, "Kulturnämnden").map(Body::id))
                .contains("kultur");
        assertThat(m.find(null, BodyKind.COMMITTEE, "nämnderna")).isEmpty();
    }
}
