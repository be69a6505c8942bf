package se.rodatraden.pages.recording.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;

/**
 * A whole document, pasted or uploaded: empty, faulty, or reviewed before it is saved.
 *
 * @param notice what is to be said before anything else; null for nothing
 * @param text the document as it was written
 * @param faults every fault, in the order of the lines
 * @param lines the document's lines by their numbers, where it has faults
 * @param preview what saving would record; null before it has been asked for
 * @param done where to see what was just recorded
 * @param exports what can be taken out, each as YAML and JSON
 * @param word by which the form is known as ours
 * @param key the name of this review, by which sending it twice records it once
 * @param reviewed by which a text that was changed since its review is told
 */
public record ImportPage(
        PageModel frame,
        String municipality,
        String municipalityAddress,
        String action,
        @Nullable String notice,
        String text,
        List<FaultLine> faults,
        List<NumberedLine> lines,
        @Nullable Preview preview,
        List<NavigationLink> done,
        List<Export> exports,
        String word,
        String key,
        long version,
        String reviewed) {

    /** A fault with a link to its line; without one where it is of the whole. */
    public record FaultLine(
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String entry,
            String text) {}

    /** A line of the document. */
    public record NumberedLine(int number, String text, List<AtLine> faults) {}

    /** A fault at its line. */
    public record AtLine(@Nullable Integer column, String text) {}

    /**
     * What saving would come to.
     *
     * @param of what the document is about
     * @param counts how many entries would be recorded, and how many are recorded already
     * @param before how it stands today; empty where there is nothing yet
     * @param after how it would stand
     */
    public record Preview(String of, String counts, List<Line> entries, List<String> before, List<String> after) {
        public boolean nothingNew() {
            return entries.isEmpty();
        }
    }

    /**
     * An entry that would be recorded.
     *
     * @param says its particulars, and the decision's own words
     * @param deviations what the rules find in it
     */
    public record Line(String when, String who, String what, List<String> says, List<String> deviations) {}

    /**
     * What can be taken out.
     *
     * @param lang the language of the name; null for the page's
     */
    public record Export(String name, @Nullable String lang, String yaml, String json) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }

    /** Whether there may be more faults than are told at once. */
    public boolean manyFaults() {
        return faults.size() >= InvalidDocument.SHOWN;
    }

    /** Where the line is shown. */
    public static String anchor(int line) {
        return "rad-" + line;
    }
}
