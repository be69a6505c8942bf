package se.rodatraden.pages.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.place.MunicipalityHead;
import se.rodatraden.views.register.Snippet;
import se.rodatraden.words.Worded;

/**
 * The register as a table: all of it, or a municipality's.
 *
 * @param municipality the municipality's name where the page is its own
 * @param head what the page of a municipality says first; null where the page is not a municipality's own
 * @param inForce what applies in the municipality; nothing where the page is not a municipality's own
 * @param administration pages of roles, keys and the security log, for those who may read them
 * @param filters what the list can be narrowed to
 * @param heads of the columns
 * @param part which part of the list this is
 * @param suggestions other words, where nothing is found
 * @param instead the words that lines are shown of, where nothing is found of those asked for; null where these are shown
 * @param searched what the search covers, where it does not cover everything; null otherwise
 */
public record RegisterPage(
        PageModel frame,
        String heading,
        @Nullable String municipality,
        @Nullable MunicipalityHead head,
        String ownAddress,
        TimeForm time,
        InForceSection inForce,
        List<NavigationLink> administration,
        Filters filters,
        List<Head> heads,
        List<Row> rows,
        Part part,
        List<Suggestion> suggestions,
        @Nullable String instead,
        @Nullable String searched,
        @Nullable SavedSection saved) {

    /** Other words, with the address of what they find. */
    public record Suggestion(String words, String address) {}

    /**
     * A document in the register.
     *
     * @param tag how the document stands, or the matter where there is no document
     * @param matter how the matter stands, where it is open beside a document
     * @param from since when, as a sentence has it
     * @param proposed the title of the latest proposal, where it is another
     */
    public record Line(
            String address,
            String title,
            String municipality,
            String municipalityAddress,
            String kind,
            String tag,
            @Nullable String matter,
            @Nullable String possible,
            Worded holder,
            Worded since,
            boolean dated,
            String from,
            Worded next,
            List<String> alerts,
            String recorded,
            @Nullable String proposed) {}

    /**
     * A line of the table.
     *
     * @param proposed the title of the latest proposal, where it is another
     * @param found where the words asked for stand; null where none are asked for or the title alone has them
     */
    public record Row(
            String address,
            List<Value> values,
            @Nullable String proposed,
            @Nullable Snippet found) {}

    /**
     * What a line has in one column.
     *
     * @param label the column's name, where the table is a list
     * @param link where the text leads; null of all but the title and the municipality
     */
    public record Value(
            String column,
            String label,
            String text,
            @Nullable String note,
            List<String> alerts,
            @Nullable String link) {
        public boolean title() {
            return column.equals(Column.TITLE.slug());
        }

        public boolean tag() {
            return (column.equals(Column.DOCUMENT.slug()) || column.equals(Column.MATTER.slug())) && !text.isEmpty();
        }

        public boolean empty() {
            return text.isEmpty() && note == null && alerts.isEmpty();
        }
    }

    /**
     * The head of a column.
     *
     * @param address of the list in the order of the column; null where it cannot be sorted by it
     * @param sorted {@code ascending} or {@code descending}; null where the list has another order
     * @param meaning what it says, where the name is short
     */
    public record Head(
            String column,
            String name,
            @Nullable String address,
            @Nullable String sorted,
            @Nullable String meaning) {}

    /**
     * Which part of the list is shown.
     *
     * @param count “1–100 av 1 234 dokument”
     * @param followed that a reader who follows the search follows only part of it; null where all is followed
     * @param csv address of all of it as a file
     */
    public record Part(
            String count,
            @Nullable String followed,
            @Nullable String previous,
            @Nullable String next,
            String csv,
            String xlsx) {}

    /**
     * What the list is narrowed to, as the form shows it.
     *
     * @param hidden what the form carries along: the order, where one is chosen
     * @param faults what was asked for and cannot be, each with the name of the field
     * @param any whether anything narrows the list
     */
    public record Filters(
            String q,
            String body,
            List<Choice> facets,
            Option overdue,
            List<Option> columns,
            Map<String, String> hidden,
            List<Fault> faults,
            List<Chosen> chosen,
            boolean any) {
        /** The sentence about a field; null where nothing is wrong with it. */
        public @Nullable String fault(String field) {
            return faults.stream()
                    .filter(f -> f.field().equals(field))
                    .map(Fault::id)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A facet with its values. */
    public record Choice(String field, String name, List<Option> options) {
        public long count() {
            return options.stream().filter(Option::chosen).count();
        }
    }

    /**
     * A choice in a list of choices.
     *
     * @param lines how many documents it gives with the other choices kept; null where they are not counted
     */
    public record Option(
            String value, String name, @Nullable Long lines, boolean chosen, boolean swedish) {}

    /** Something that is chosen, and the address without it. */
    public record Chosen(String name, String without, boolean swedish) {}

    /** A sentence about what was asked for in a field and cannot be. */
    public record Fault(String field, String sentence) {
        public String id() {
            return "fel-" + field;
        }
    }

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
