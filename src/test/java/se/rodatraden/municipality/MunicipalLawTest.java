package se.rodatraden.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.event.ElectionKind;

/** What is told of a municipality is held against the law of its time, and against none where none is known. */
class MunicipalLawTest {
    private final Town town = new Town();

    @ParameterizedTest
    @CsvSource(textBlock = """
            VISION       , 1991-12-31,
            VISION       , 1992-01-01, KL91
            VISION       , 2017-12-31, KL91
            VISION       , 2018-01-01, KL 5:1–2
            VISION       , 2017/2018 , KL91 / KL 5:1–2
            VISION       , XXXX-03-01, KL91 / KL 5:1–2
            ÖVERSIKTSPLAN, 1987-06-30,
            ÖVERSIKTSPLAN, 1987-07-01, PBL (1987:10)
            ÖVERSIKTSPLAN, 2011-05-01, PBL (1987:10)
            ÖVERSIKTSPLAN, 2011-05-02, PBL 3:19
            """)
    void that_the_council_adopts_is_the_law_of_the_day(String kind, String from, @Nullable String paragraph) {
        assertThat(town.paragraphs(town.type(kind, from, BodyKind.COMMITTEE))).isEqualTo(cited(paragraph));
        assertThat(town.paragraphs(town.type(kind, from, BodyKind.COUNCIL))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1979-09-09, vallagen
            2002-09-22, vallagen
            2006-09-10, vallagen 1:3
            2022-09-18, vallagen 1:3
            1969-09-21,
            """)
    void the_day_of_an_election_is_held_against_the_act_of_its_time(String day, @Nullable String paragraph) {
        assertThat(town.paragraphs(town.election(day, ElectionKind.ORDINARY))).isEqualTo(cited(paragraph));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1994-11-02, 1998-10-31, KL91 5:5
            2010-11-01, 2014-10-31, KL91 5:5
            2014-11-01, 2018-10-14, KL91 5:5
            2018-11-01, 2022-10-14, KL 5:9
            2022-10-15, 2026-12-31, KL 5:9
            1991-11-01, 1995-10-31,
            1992-11-01, 1995-10-31, KL91 5:5
            """)
    void a_council_term_is_held_against_the_act_of_the_day_on_which_it_begins(
            String from, String to, @Nullable String paragraph) {
        town.told(town.establish("kf", BodyKind.COUNCIL, "kommunfullmäktige", "../1971"));
        assertThat(town.paragraphs(town.term("kf", from, to))).isEqualTo(cited(paragraph));
    }

    @Test
    void terms_of_three_years_are_not_called_wrong() {
        town.told(town.establish("kf", BodyKind.COUNCIL, "kommunfullmäktige", "../1971"));
        for (int year : new int[] {1982, 1985, 1988, 1991}) {
            assertThat(town.paragraphs(town.term("kf", year + "-11-01", (year + 3) + "-10-31")))
                    .as("%d", year)
                    .isEmpty();
        }
    }

    private static List<@Nullable String> cited(@Nullable String paragraph) {
        return paragraph == null ? List.of() : List.of(paragraph);
    }
}
