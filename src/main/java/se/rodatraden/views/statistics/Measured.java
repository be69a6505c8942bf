package se.rodatraden.views.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.value.VisionId;

/**
 * One statistic of a municipality, or of all.
 *
 * @param n how many have a value
 * @param spread of their values; null where there is none
 * @param visions how many documents they are from
 * @param uncertain how many have both ends and no certain day
 * @param notBegun how many have an end and nothing recorded that it begins with
 * @param notEnded how many have begun and have nothing recorded that they end with
 */
public record Measured(
        Statistic statistic, int n, @Nullable Spread spread, int visions, int uncertain, int notBegun, int notEnded) {
    /** Fewer say little: no quartiles are told of them. */
    public static final int FEW = 5;

    public boolean few() {
        return n < FEW;
    }

    /** The least, the quartiles and the greatest of the values. */
    public record Spread(double least, double lower, double median, double upper, double greatest) {}

    /**
     * All statistics as they are known now.
     *
     * @param position of the last event they rest on
     * @param municipality null for all
     */
    public record All(@Nullable String municipality, LocalDate day, long position, List<Measured> measured) {
        public All {
            measured = List.copyOf(measured);
        }
    }

    /**
     * One value, with where it comes from.
     *
     * @param title what the document is called
     * @param value null where it is not known
     * @param runsOn whether it has not ended and grows with each day; the entries of what has ended are not its own
     */
    public record Value(
            VisionId vision,
            String title,
            @Nullable Integer value,
            boolean runsOn,
            @Nullable String from,
            @Nullable String until) {}
}
