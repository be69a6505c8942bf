package se.rodatraden.pages.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.time.Lang;

/** How long after it happened something was recorded, in words that one takes in at once. */
class LagWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|samma dag|the same day",
                "1|1|1 dag senare|1 day later",
                "14|14|14 dagar senare|14 days later",
                "91|91|3 månader senare|3 months later",
                "3118|3118|8,5 år senare|8.5 years later",
                "1461|1461|4 år senare|4 years later",
                "4520|4708|mellan 12,4 och 12,9 år senare|between 12.4 and 12.9 years later",
                "20|400|mellan 20 dagar och 13 månader senare|between 20 days and 13 months later",
                "4520||minst 12,4 år senare|at least 12.4 years later",
                "0|||",
            })
    void a_lag_is_told_in_the_unit_that_suits_it(long least, Long most, String swedish, String english) {
        assertThat(new LagWords(Lang.SWEDISH).of(least, most)).isEqualTo(swedish == null ? "" : swedish);
        assertThat(new LagWords(Lang.ENGLISH).of(least, most)).isEqualTo(english == null ? "" : english);
    }
}
