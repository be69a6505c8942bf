package se.rodatraden.pages.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.views.register.Snippet;
import se.rodatraden.words.Worded;

/**
 * The register as a table: all of it, or a municipality's.
 *
 * @param municipality the municipality's name where the page is its own
 * @param bodies address of the municipality's bodies, where the page is a municipality's own
 * @param inForce what applies in the municipality; nothing where the page is not a municipality's own
 * @param more address of the next part of the list
 * @param administration pages of roles, keys and the security log, for those who may read them
 * @param found where the words asked for stand, by the address of the line
 * @param suggestions other words, where nothing is found
 */
public record RegisterPage(
        PageModel frame,
        String heading,
        @Nullable String municipality,
        @Nullable String bodies,
        String ownAddress,
        TimeForm time,
        InForceSection inForce,
        Filters filters,
        List<Line> lines,
        @Nullable String more,
        List<NavigationLink> administration,
        Map<String, Snippet> found,
        List<Suggestion> suggestions) {

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

    /** What the list is narrowed to, as the form shows it. */
    public record Filters(
            String q, List<Option> standings, List<Option> kinds, String body, boolean overdue, boolean any) {

        /** Whether anything but words and standing is chosen. */
        public boolean more() {
            return overdue || !body.isEmpty() || kinds.stream().anyMatch(Option::chosen);
        }
    }

    /** A choice in a list of choices. */
    public record Option(String value, String name, boolean chosen) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }

    public String count() {
        int n = lines.size();
        return more != null
                ? say("De första " + n + " dokumenten", "The first " + n + " documents")
                : n + say(" dokument", n == 1 ? " document" : " documents");
    }
}
