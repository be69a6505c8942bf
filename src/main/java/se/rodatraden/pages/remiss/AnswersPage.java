package se.rodatraden.pages.remiss;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;

/**
 * The form by which many answers of one round are recorded at once, a row for each addressee of whom none is recorded.
 *
 * @param action where the form is sent
 * @param masked how many have no row since their names are confidential
 * @param source the title of the source that all rows have
 * @param link the source's address
 * @param sourceFault what is wrong with them; null for nothing
 * @param faults the rows with faults; the form is then not saved at all
 * @param review what saving would record; empty before it has been asked for
 * @param missed what others recorded since the form was opened
 * @param saved the answers of this form that were recorded before another came between
 * @param word by which the form is known as ours
 * @param key the name of the form; each row has one made of it
 */
public record AnswersPage(
        PageModel frame,
        String sheet,
        String title,
        String action,
        int round,
        List<String> facts,
        List<Row> rows,
        int masked,
        List<Option> stances,
        String source,
        String link,
        @Nullable String sourceFault,
        List<Fault> faults,
        List<Reviewed> review,
        List<String> missed,
        List<String> saved,
        boolean nothing,
        String word,
        String key,
        long version,
        long position) {

    /**
     * One addressee.
     *
     * @param no where it stands in the form
     * @param due its last day, and who is to answer where that is another
     * @param faults by field; under the empty name those of the row as a whole
     */
    public record Row(
            int no,
            String addressee,
            String name,
            String due,
            String day,
            String stance,
            String summary,
            String dnr,
            Map<String, String> faults) {
        public @Nullable String fault(String field) {
            return faults.get(field);
        }
    }

    /** A choice. */
    public record Option(String value, String name) {}

    /** A fault at a row, and where in the form it is. */
    public record Fault(String at, String name, String text) {}

    /** What saving a row would record. */
    public record Reviewed(String name, String answer, List<String> remarks) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
