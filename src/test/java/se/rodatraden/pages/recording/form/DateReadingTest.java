package se.rodatraden.pages.recording.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.time.Lang;

/** How a date that was typed is read, or what to type instead. */
class DateReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dagen efter",
                "två veckor senare",
                "3 dagar efter sammanträdet",
                "strax därefter",
                "nyligen",
                "veckan därpå",
                "samma dag",
                "i går",
                "the day after",
                "two weeks later",
                "yesterday",
                "within a month"
            })
    void a_date_told_from_another_is_not_worked_out_and_what_to_type_is_said(String written) {
        assertThat(DateReading.of(written, Lang.SWEDISH)).isEmpty();
        assertThat(DateReading.unreadable(written, Lang.SWEDISH))
                .startsWith("”" + written + "” räknas från ett annat datum")
                .contains("okänt (" + written + ")");
        assertThat(DateReading.unreadable(written, Lang.ENGLISH))
                .startsWith("“" + written + "” counts from another date");
        assertThat(DateReading.of("okänt (" + written + ")", Lang.SWEDISH)).isPresent();
        assertThat(DateReading.of("unknown (" + written + ")", Lang.ENGLISH)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 april", "torsdag", "2014-13-01", "hej", ""})
    void any_other_that_cannot_be_read_gets_examples(String written) {
        assertThat(DateReading.unreadable(written, Lang.SWEDISH)).startsWith("Datumet går inte att läsa.");
        assertThat(DateReading.unreadable(written, Lang.ENGLISH)).startsWith("The date cannot be read.");
    }

    @Test
    void the_beginning_of_a_year_is_read_as_the_half_year_and_written_as_it_is() {
        assertThat(DateReading.of("början av 2016", Lang.SWEDISH))
                .hasValue("Läses som första halvåret 2016 (2016-40), skrivs ”början av 2016”");
        assertThat(DateReading.of("början av 2016", Lang.ENGLISH))
                .hasValue("Read as first half of 2016 (2016-40), written “early 2016”");
        assertThat(DateReading.of("juni 2014", Lang.SWEDISH)).hasValue("Läses som juni 2014 (2014-06)");
    }
}
