package se.rodatraden.pages.recording.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenDaysTest {
    @Test
    void a_day_is_one_day_and_never_guessed() {
        assertThat(WrittenDays.of("15 oktober 2022")).contains("2022-10-15");
        assertThat(WrittenDays.of("15 October 2022")).contains("2022-10-15");
        assertThat(WrittenDays.of("2022-10-15")).contains("2022-10-15");
        assertThat(WrittenDays.of("oktober 2022")).isEmpty();
        assertThat(WrittenDays.of("omkring 2022-10-15")).isEmpty();
        assertThat(WrittenDays.of("15 oktober")).isEmpty();
    }

    @Test
    void a_day_of_every_year_has_no_year() {
        assertThat(WrittenDays.ofEveryYear("1 mars")).contains("XXXX-03-01");
        assertThat(WrittenDays.ofEveryYear("29 February")).contains("XXXX-02-29");
        assertThat(WrittenDays.ofEveryYear("xxxx-05-31")).contains("XXXX-05-31");
        assertThat(WrittenDays.ofEveryYear("mars")).isEmpty();
        assertThat(WrittenDays.yearly("XXXX-03-01")).isEqualTo("1 mars");
    }
}
