package se.rodatraden.views.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.RunningProduct;
import se.rodatraden.views.register.MunicipalityCard;
import se.rodatraden.views.register.Register;

@RunningProduct
class QualitySummariesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-01");

    @Autowired
    private QualityReports reports;

    @Autowired
    private Register register;

    @Test
    void what_is_not_counted_in_time_is_named() {
        QualityReports.Summaries none = reports.all(DAY, Instant.now(), Duration.ZERO);
        assertThat(none.counted()).isEmpty();
        assertThat(none.left())
                .isNotEmpty()
                .extracting(MunicipalityCard::code)
                .containsAll(register.municipalities().stream()
                        .map(MunicipalityCard::code)
                        .limit(1)
                        .toList());
        assertThat(reports.all(DAY, Instant.now(), Duration.ofMinutes(5)).left())
                .isEmpty();
        assertThat(reports.all(DAY, null, Duration.ofMinutes(5)).left()).isEmpty();
    }
}
