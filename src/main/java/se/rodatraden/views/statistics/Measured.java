package se.rodatraden.views.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.value.VisionId;

/**
 * A statistic of a municipality, or of all.
 *
 * @param n number of values
 * @param spread of the values; null if there are none
 * @param visions number of documents they come from
 * @param uncertain number with both ends recorded but without a certain day
 * @param notBegun number with an end but no recorded start
 * @param notEnded number with a start but no recorded end
 */
public record Measured(
        Statistic statistic, int n, @Nullable Spread spread, int visions, int uncertain, int notBegun, int notEnded) {
    /** With fewer values than this, no quartiles are given. */
    public static final int FEW = 5;

    public boolean few() {
        return n < FEW;
    }

    /** Minimum, quartiles and maximum. */
    public record Spread(double least, double lower, double median, double upper, double greatest) {}

    /**
     * All statistics, as known now.
     *
     * @param position feed position of the last event taken into account
     * @param municipality null means all
     */
    public record All(@Nullable String municipality, LocalDate day, long position, List<Measured> measured) {
        public All {
            measured = List.copyOf(measured);
        }
    }

    /**
     * One value with its origin.
     *
     * @param title title of the document
     * @param value null if unknown
     * @param runsOn whether it has not ended and grows by the day, without an entry of its own for the end
     */
    public record Value(
            VisionId vision,
            String title,
            @Nullable Integer value,
            boolean runsOn,
            @Nullable String from,
            @Nullable String until) {}
}
