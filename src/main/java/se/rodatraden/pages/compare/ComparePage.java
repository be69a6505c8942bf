package se.rodatraden.pages.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.vision.CorrectionText;
import se.rodatraden.words.SourceWords;

/**
 * The same vision at two days, or as known at two times, side by side, and two versions of its text.
 *
 * @param why which times are compared and why, where the reader chose none; null where the reader did
 * @param pairs other times that are worth comparing
 * @param differing what is said otherwise at the second time
 * @param same what is said alike at both
 * @param entries those that differ, by what became of them
 * @param range the last event of each, for a print
 */
public record ComparePage(
        PageModel frame,
        String ownAddress,
        String visionAddress,
        String title,
        Side one,
        Side other,
        @Nullable String why,
        List<NavigationLink> pairs,
        List<NavigationLink> ways,
        List<Row> differing,
        List<Row> same,
        List<Group> entries,
        Texts texts,
        String range,
        SourceWords source) {

    /** A text of the vision, by language. */
    public List<SourceWords.Part> said(String text) {
        return source.in(text);
    }

    /**
     * One of the two times.
     *
     * @param heading which it is, in words
     * @param address of the vision's page at that time
     * @param asOf the day that is chosen, as a form has it
     * @param knownAt the time that is chosen, as a form has it
     * @param type of the field that holds it
     * @param later that there is more than this time has; null where there is not
     */
    public record Side(
            String heading,
            String address,
            String asOf,
            String knownAt,
            String type,
            @Nullable String later) {}

    /** One thing that is said of it at both. */
    public record Row(String name, String one, String other) {}

    /** Entries of which the same became. */
    public record Group(String name, List<Entry> entries) {}

    /**
     * An entry that only one of the times has, or that reads otherwise.
     *
     * @param address where the ledger has it
     * @param notes why it differs, in words
     */
    public record Entry(
            List<SourceWords.Part> title, String address, List<String> notes, List<CorrectionText.Row> rows) {}

    /**
     * Two versions of a text.
     *
     * @param options every text that the register holds
     * @param chosen whether the reader chose them
     * @param why what is compared, or why nothing is
     * @param sections of the two; none where nothing is compared
     */
    public record Texts(
            List<Version> options, String one, String other, boolean chosen, String why, List<Section> sections) {}

    /** A text to choose. */
    public record Version(String key, String name) {}

    /**
     * A section of the text.
     *
     * @param became what became of it, in a word
     * @param changed whether it differs at all
     */
    public record Section(String heading, String became, boolean changed, List<Piece> pieces) {}

    /** Words that both have, or only the first, or only the second. */
    public record Piece(boolean removed, boolean added, String text) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
