package se.rodatraden.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
    private static final Locale SWEDISH = Locale.of("sv");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2014-06-03            | 3 juni 2014                           | 3 June 2014
            2014-06               | juni 2014                             | June 2014
            2014-21               | våren 2014                            | spring 2014
            2014-24               | vintern 2014                          | winter 2014
            2014-40               | första halvåret 2014                  | first half of 2014
            2014                  | 2014                                  | 2014
            2014~                 | omkring 2014                          | about 2014
            2014-06?              | juni 2014 (osäkert)                   | June 2014 (uncertain)
            2014-06-03%           | omkring 3 juni 2014 (osäkert)         | about 3 June 2014 (uncertain)
            ../2014-06            | senast juni 2014                      | no later than June 2014
            2014-06/..            | tidigast juni 2014                    | no earlier than June 2014
            ../2014-12-31~        | senast omkring 31 december 2014       | no later than about 31 December 2014
            XXXX-04-03            | 3 april (årtal okänt)                 | 3 April (year unknown)
            XXXX-41               | andra halvåret (årtal okänt)          | second half of the year (year unknown)
            XXXX-03/XXXX-04       | mars–april (årtal okänt)              | March–April (year unknown)
            2018?-04-03           | 3 april 2018 (årtalet härlett)        | 3 April 2018 (year inferred)
            2018?-04?             | april 2018 (årtalet härlett, osäkert) | April 2018 (year inferred, uncertain)
            2014-03/2014-05       | mars–maj 2014                         | March–May 2014
            2014-21/2014-23       | våren–hösten 2014                     | spring–autumn 2014
            2014-03~/2014-05~     | omkring mars–maj 2014                 | about March–May 2014
            2014-03/2014-05~      | mars 2014–omkring maj 2014            | March 2014 – about May 2014
            2014-06-03/2014-06-05 | 3–5 juni 2014                         | 3–5 June 2014
            2014-06-03/2014-07-05 | 3 juni–5 juli 2014                    | 3 June – 5 July 2014
            2014-11/2015-02       | november 2014–februari 2015           | November 2014 – February 2015
            2014/2016             | 2014–2016                             | 2014–2016
            2014/2014-06          | 2014–juni 2014                        | 2014–June 2014
            """)
    void a_date_is_written_as_people_write_it(String edtf, String swedish, String english) {
        FuzzyDate date = FuzzyDate.parse(edtf);

        assertThat(DateWords.of(date, SWEDISH)).isEqualTo(swedish);
        assertThat(DateWords.of(date, Locale.UK)).isEqualTo(english);
    }

    @Test
    void the_words_of_the_source_go_first_in_swedish_only() {
        FuzzyDate date = FuzzyDate.parse("2014-21").labelled("under våren 2014");

        assertThat(DateWords.of(date, SWEDISH)).isEqualTo("under våren 2014");
        assertThat(DateWords.of(date, Locale.ENGLISH)).isEqualTo("spring 2014");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            i början av 2016         | i början av 2016    | early 2016
            början av 2016           | början av 2016      | early 2016
            early 2016               | början av 2016      | early 2016
            late 2016                | slutet av 2016      | late 2016
            I slutet av 2016         | I slutet av 2016    | late 2016
            första halvåret 2016     | första halvåret 2016| first half of 2016
            """)
    void the_beginning_of_a_year_is_no_half_year_in_either_language(String written, String swedish, String english) {
        FuzzyDate date = WrittenDate.read(written).orElseThrow();

        assertThat(DateWords.of(date, SWEDISH)).isEqualTo(swedish);
        assertThat(DateWords.of(date, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void an_inferred_year_is_seen_beside_words_that_lack_it() {
        FuzzyDate date = FuzzyDate.parse("XXXX-05-29").labelled("29 maj");

        assertThat(DateWords.of(date, SWEDISH)).isEqualTo("29 maj");
        assertThat(DateWords.of(date.in(2009), SWEDISH)).isEqualTo("29 maj (2009, årtalet härlett)");
    }

    @Test
    void an_unknown_date_is_called_so_or_by_its_words() {
        FuzzyDate unknown = FuzzyDate.unknown();

        assertThat(DateWords.of(unknown, SWEDISH)).isEqualTo("okänt datum");
        assertThat(DateWords.of(unknown, Locale.ENGLISH)).isEqualTo("unknown date");
        assertThat(DateWords.of(unknown.labelled("tidigare"), Locale.ENGLISH)).isEqualTo("tidigare");
    }

    @Test
    void words_of_the_source_in_an_english_text_are_in_swedish() {
        FuzzyDate earlier = FuzzyDate.unknown().labelled("tidigare");

        assertThat(DateWords.sourceLanguage(earlier, Lang.ENGLISH)).isEqualTo("sv");
        assertThat(DateWords.sourceLanguage(earlier, Lang.SWEDISH)).isNull();
        assertThat(DateWords.sourceLanguage(FuzzyDate.unknown(), Lang.ENGLISH)).isNull();
        assertThat(DateWords.sourceLanguage(FuzzyDate.unknown().labelled("okänt datum"), Lang.ENGLISH))
                .isNull();
        assertThat(DateWords.sourceLanguage(FuzzyDate.parse("2014-21").labelled("under våren 2014"), Lang.ENGLISH))
                .isNull();
    }

    @Test
    void a_day_has_its_words_too_and_other_languages_get_swedish() {
        LocalDate day = LocalDate.of(2014, 6, 3);

        assertThat(DateWords.day(day, Locale.US)).isEqualTo("3 June 2014");
        assertThat(DateWords.day(day, Locale.GERMANY)).isEqualTo("3 juni 2014");
    }
}
