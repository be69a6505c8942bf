package se.rodatraden.pages.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;

/**
 * Statistics of a municipality, or of all.
 *
 * @param asked the day that was asked for: the page shows today, and says so
 * @param municipality its name; null where the page is of all
 * @param csv the tables as a file
 * @param values the values behind one figure, where it is asked for
 */
public record StatisticsPage(
        PageModel frame,
        TimeForm asked,
        String heading,
        @Nullable String municipality,
        @Nullable String municipalityAddress,
        List<Group> groups,
        String csv,
        @Nullable Values values) {

    /**
     * Figures of one kind, drawn to one scale.
     *
     * @param scale the longest value, at the right end of the drawing
     */
    public record Group(String id, String heading, List<Figure> figures, String scale) {
        /** Whether there is anything to draw. */
        public boolean drawn() {
            return figures.stream().anyMatch(f -> f.bar() != null);
        }
    }

    /**
     * One figure.
     *
     * @param median null where there is no value
     * @param middle between the quartiles; null where there are too few values
     */
    public record Figure(
            String name,
            String meaning,
            Count n,
            @Nullable String median,
            @Nullable String middle,
            @Nullable String range,
            List<Count> unknown,
            @Nullable Bar bar) {}

    /** How many, and the address of what they are; null for none. */
    public record Count(String name, int number, @Nullable String address) {}

    /**
     * A bar, in thousandths of the scale.
     *
     * @param title what it shows, in words
     * @param few whether there are too few values for quartiles: then only the range and the median are drawn
     */
    public record Bar(String title, int least, int lower, int median, int upper, int greatest, boolean few) {
        public int width() {
            return Math.max(upper - lower, 4);
        }
    }

    /**
     * The values behind a figure.
     *
     * @param more whether there are more than are shown
     */
    public record Values(String heading, List<Value> lines, boolean more, String csv) {}

    /** One of them; {@code what} is how much, or why it is not known. */
    public record Value(
            String title, String address, @Nullable String municipality, String what) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
