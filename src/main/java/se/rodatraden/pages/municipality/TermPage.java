package se.rodatraden.pages.municipality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.words.SourceWords;

/**
 * The hand-over of a mandate period: what nobody has taken up first, then what it was handed, did and left.
 *
 * @param borders both borders in a line
 * @param summary how much was left to the period, in a sentence
 * @param counts how many lines there are of each kind, by when in the period they are true
 * @param csv address of all lines as a file
 * @param sections those with a line
 * @param empty what is said of the others
 * @param record what those who may record can do here
 */
public record TermPage(
        PageModel frame,
        String ownAddress,
        String municipality,
        String municipalityAddress,
        String heading,
        String borders,
        TimeForm time,
        String summary,
        List<Moment> counts,
        String csv,
        List<Section> sections,
        List<String> empty,
        @Nullable Neighbour previous,
        @Nullable Neighbour next,
        List<NavigationLink> record) {

    /** When a period begins, while it runs, and when it ends. */
    public record Moment(String name, List<Count> counts) {}

    /** How many; {@code anchor} leads to them, null where there are none. */
    public record Count(String label, int number, @Nullable String anchor) {}

    /** A heading and its lines. */
    public record Section(String id, String heading, List<Line> lines) {}

    /**
     * A vision and a sentence about it.
     *
     * @param doubt what is uncertain of it
     * @param alert what has gone by
     * @param still how long nothing is recorded about the matter; null where that is told with another line of it
     * @param proofs the entries that give it
     */
    public record Line(
            String title,
            String address,
            List<SourceWords.Part> sentence,
            @Nullable String doubt,
            @Nullable String alert,
            @Nullable String still,
            List<Proof> proofs) {}

    /** An entry's own words for itself, and where it stands. */
    public record Proof(List<SourceWords.Part> name, String address) {}

    /** The period before or after. */
    public record Neighbour(String label, String address) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
