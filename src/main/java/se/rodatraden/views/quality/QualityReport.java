package se.rodatraden.views.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.views.reading.MunicipalVisions;

/**
 * The data quality of a municipality's register on a day.
 *
 * @param visions number of its visions
 * @param lastRecorded when an event of any of them was last recorded; null if never
 * @param measures one for each indicator, in their order
 * @param position feed position of the last event taken into account
 */
public record QualityReport(
        String municipality,
        LocalDate day,
        int visions,
        @Nullable Instant lastRecorded,
        List<Measure> measures,
        long position) {
    public QualityReport {
        measures = List.copyOf(measures);
    }

    public static QualityReport of(Municipality municipality, List<MunicipalVisions.One> visions, LocalDate day) {
        return new QualityReport(
                municipality.code(),
                day,
                visions.size(),
                visions.stream()
                        .map(MunicipalVisions.One::recordedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                Arrays.stream(Indicator.values())
                        .map(i -> measure(i, municipality, visions, day))
                        .toList(),
                visions.stream().mapToLong(MunicipalVisions.One::position).max().orElse(0));
    }

    private static Measure measure(
            Indicator indicator, Municipality municipality, List<MunicipalVisions.One> visions, LocalDate day) {
        if (indicator == Indicator.TERM_UNCERTAIN) {
            return TermMeasure.of(municipality, day);
        }
        return visions.stream()
                .map(v -> new VisionMeasures(v).of(indicator))
                .reduce(new Measure(indicator, 0, List.of()), Measure::and);
    }
}
