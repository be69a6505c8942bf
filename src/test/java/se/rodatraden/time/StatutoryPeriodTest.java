package se.rodatraden.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryPeriodTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            2  , DAYS  , 2018-04-11, 2018-04-13
            3  , WEEKS , 2018-04-13, 2018-05-04
            1  , MONTHS, 2023-01-31, 2023-02-28
            1  , MONTHS, 2024-01-31, 2024-02-29
            1  , MONTHS, 2023-02-28, 2023-03-28
            1  , MONTHS, 2023-08-31, 2023-09-30
            24 , MONTHS, 2022-09-11, 2024-09-11
            1  , YEARS , 2024-02-29, 2025-02-28
            4  , YEARS , 2024-02-29, 2028-02-29
            """)
    void it_ends_on_the_same_weekday_or_number_or_the_last_of_the_month(
            int amount, ChronoUnit unit, LocalDate start, LocalDate end) {
        assertThat(new StatutoryPeriod(amount, unit).endFrom(start)).isEqualTo(end);
    }

    @Test
    void the_last_day_is_put_off_to_a_working_day() {
        assertThat(StatutoryPeriod.months(1).lastDayFrom(LocalDate.of(2023, 3, 31)))
                .as("30 April is a Sunday and 1 May a holiday")
                .isEqualTo("2023-05-02");
    }

    @Test
    void notice_is_counted_back_and_stays_on_a_holiday() {
        assertThat(StatutoryPeriod.weeks(1).noticeBefore(LocalDate.of(2026, 1, 8)))
                .isEqualTo("2026-01-01");
    }

    @Test
    void nothing_and_hours_are_no_statutory_periods() {
        assertThatIllegalArgumentException().isThrownBy(() -> StatutoryPeriod.days(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatutoryPeriod(3, ChronoUnit.HOURS))
                .withMessageContaining("3 Hours");
    }
}
