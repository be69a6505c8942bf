package se.rodatraden.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.time.WrittenDate;

/** A date reads in a sentence as it was written. */
class DatePhrasesTest {
    private static final LocalDate LATEST = LocalDate.parse("2016-12-31");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            början av 2016       | i början av 2016       | in early 2016
            i början av 2016     | i början av 2016       | in early 2016
            early 2016           | i början av 2016       | in early 2016
            Slutet av 2016       | i slutet av 2016       | in late 2016
            tidigt 2016          | tidigt 2016            | in early 2016
            första halvåret 2016 | första halvåret 2016   | in first half of 2016
            mitten av juni 2014  | i mitten av juni 2014  | in June 2014
            juni 2014            | i juni 2014            | in June 2014
            """)
    void in_a_sentence(String written, String swedish, String english) {
        FuzzyDate date = WrittenDate.read(written).orElseThrow();

        assertThat(DatePhrases.inText(date, Lang.SWEDISH)).isEqualTo(swedish);
        assertThat(DatePhrases.inText(date, Lang.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-09~ | tre år efter starten | tre år efter starten (omkring september 2026) | about September 2026
            2014-21  | våren 2014           | våren 2014                                    | spring 2014
            2016-12  |                      | december 2016                                 | December 2016
            """)
    void a_day_to_act_on_is_said_where_the_source_only_tells_what_it_follows(
            String edtf, String label, String swedish, String english) {
        FuzzyDate date = FuzzyDate.parse(edtf).labelled(label);

        assertThat(DatePhrases.actual(date, Lang.SWEDISH)).isEqualTo(swedish);
        assertThat(DatePhrases.actual(date, Lang.ENGLISH)).isEqualTo(english);
        assertThat(DatePhrases.planned(date, Lang.SWEDISH)).isEqualTo("till " + swedish);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            i början av 2016         | början av 2016       | early 2016
            första halvåret 2016     | första halvåret 2016 | first half of 2016
            2016-41 (i slutet av året) | andra halvåret 2016 | late 2016
            """)
    void since_it(String written, String swedish, String english) {
        FuzzyDate date = WrittenDate.read(written).orElseThrow();

        assertThat(DatePhrases.since(date, LATEST, Lang.SWEDISH)).isEqualTo(swedish);
        assertThat(DatePhrases.since(date, LATEST, Lang.ENGLISH)).isEqualTo(english);
    }
}
