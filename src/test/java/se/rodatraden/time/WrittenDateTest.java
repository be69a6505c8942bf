package se.rodatraden.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    @ParameterizedTest
    @CsvSource({
        "12 juni 2014, 2014-06-12",
        "den 12 juni 2014, 2014-06-12",
        "12 June 2014, 2014-06-12",
        "28/3 2018, 2018-03-28",
        "28/3-2018, 2018-03-28",
        "juni 2014, 2014-06",
        "Juni  2014, 2014-06",
        "2014, 2014",
        "år 2014, 2014",
        "2014-06-12, 2014-06-12",
        "2014-06, 2014-06",
        "2018?-04-03, 2018?-04-03",
        "våren 2014, 2014-21",
        "hösten 2014, 2014-23",
        "vintern 2014, 2014-24",
        "i början av 2016, 2016-40",
        "I slutet av 2016, 2016-41",
        "andra halvåret 2016, 2016-41",
        "early 2016, 2016-40",
        "senast juni 2014, ../2014-06",
        "senast 12 juni 2014, ../2014-06-12",
        "tidigast 1 maj 2015, 2015-05-01/..",
        "omkring 2014, 2014~",
        "ca 2014, 2014~",
        "juni–augusti 2014, 2014-06/2014-08",
        "juni - augusti 2014, 2014-06/2014-08",
        "3–5 juni 2014, 2014-06-03/2014-06-05",
        "12 juni 2014–3 juli 2014, 2014-06-12/2014-07-03",
        "2014–2016, 2014/2016",
        "12 dec 2014, 2014-12-12",
        "3 april 2018 (årtalet härlett), 2018?-04-03",
        "februari 2017 (årtalet härlett), 2017?-02",
        "'februari (2017, årtalet härlett)', 2017?-02",
        "'mars/april (2018, årtalet härlett)', 2018?-03/2018?-04",
        "mars/april 2018, 2018-03/2018-04",
        "3 April 2018 (year inferred), 2018?-04-03",
        "före juni 2014, ../2014-05-31",
        "före 28 mars 2018, ../2018-03-27",
        "efter 2017, 2018-01-01/..",
        "under 2017, 2017",
        "i januari 2017, 2017-01",
        "mitten av juni 2014, 2014-06",
        "2021-2023, 2021/2023",
        "vintern 2016/2017, 2016-12/2017-02"
    })
    void what_people_write_is_read_as_they_mean_it(String written, String edtf) {
        assertThat(WrittenDate.read(written).orElseThrow().edtf()).contains(edtf);
    }

    @Test
    void words_that_say_more_than_the_date_are_kept() {
        assertThat(WrittenDate.read("I början av  2016").orElseThrow().label()).isEqualTo("I början av 2016");
        assertThat(WrittenDate.read("våren 2014").orElseThrow().label()).isEqualTo("våren 2014");
        assertThat(WrittenDate.read("före juni 2014").orElseThrow().label()).isEqualTo("före juni 2014");
        assertThat(WrittenDate.read("mitten av 2016").orElseThrow().label()).isEqualTo("mitten av 2016");
        assertThat(WrittenDate.read("mars/april (2018, årtalet härlett)")
                        .orElseThrow()
                        .label())
                .isEqualTo("mars/april");
        assertThat(WrittenDate.read("12 juni 2014").orElseThrow().label()).isNull();
        assertThat(WrittenDate.read("okänt").orElseThrow()).isEqualTo(FuzzyDate.unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12 juni",
                "30 februari 2014",
                "31/4 2014",
                "juni",
                "förra året",
                "2014-13",
                "12/6",
                "jni 2014",
                "1/2/3 2014",
                "3 april 2018 (osäkert)",
                "juni 2014 (kanske)",
                "2014 (årtalet härlett)",
                "mitten av något"
            })
    void a_year_is_never_guessed_and_a_day_that_is_not_is_not_read(String written) {
        assertThat(WrittenDate.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016?-41 (i slutet av året)",
                "våren 2014",
                "12 juni 2014",
                "okänt (för länge sedan)",
                "senast juni 2014",
                "före 28 mars 2018",
                "2021–2023"
            })
    void what_is_written_of_a_date_is_read_as_the_same_date_with_the_same_words(String written) {
        FuzzyDate date = WrittenDate.read(written).orElseThrow();
        assertThat(WrittenDate.read(WrittenDate.of(date))).contains(date);
        assertThat(WrittenDate.of(date)).isEqualTo(written);
    }
}
