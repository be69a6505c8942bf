package se.rodatraden.feeds.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {
    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-11-23T04:59:59Z, 2026-11-23T05:00:00Z",
        "DAILY, 2026-11-23T05:00:00Z, 2026-11-24T05:00:00Z",
        "DAILY, 2026-06-01T04:00:00Z, 2026-06-02T04:00:00Z",
        "WEEKLY, 2026-11-23T04:59:59Z, 2026-11-23T05:00:00Z",
        "WEEKLY, 2026-11-23T05:00:00Z, 2026-11-30T05:00:00Z",
        "WEEKLY, 2026-11-29T23:30:00Z, 2026-11-30T05:00:00Z",
        // The clocks go back on 25 October 2026 and forward on 28 March 2027: it is six in the morning all the same.
        "WEEKLY, 2026-10-24T12:00:00Z, 2026-10-26T05:00:00Z",
        "DAILY, 2027-03-27T12:00:00Z, 2027-03-28T04:00:00Z"
    })
    void a_period_ends_at_six_in_the_morning_in_sweden(Frequency frequency, Instant now, Instant next) {
        assertThat(frequency.next(now)).isEqualTo(next);
    }
}
