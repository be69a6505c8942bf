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
 * How complete the register of a municipality is on a day.
 *
 * @param visions how many visions it has
 * @param lastRecorded when anything was last recorded of one of them; null where there is none
 * @param measures one for each indicator, in their order
 * @param position of the last event it rests on
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
