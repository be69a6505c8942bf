package se.rodatraden.pages.why;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.words.SourceWords;

/**
 * Why a vision stands as it does on a day: each part with its entries and rules, and every deviation.
 *
 * @param struck whether its registration is struck, so that nothing recorded of it is judged
 * @param laterWords that there is more than the page shows; null where there is not
 */
public record WhyPage(
        PageModel frame,
        String ownAddress,
        String visionAddress,
        String title,
        String tag,
        String sentence,
        TimeForm time,
        List<NavigationLink> ways,
        List<Part> parts,
        List<Because> open,
        List<Deviates> deviations,
        boolean struck,
        @Nullable String laterWords,
        SourceWords source) {

    /** A text about the vision, by language. */
    public List<SourceWords.Part> said(String text) {
        return source.in(text);
    }

    /** A part of the standing: its name, what it says, and why. */
    public record Part(String name, String says, List<Reason> reasons) {}

    /** An entry and the paragraph by which it counts; null where that is the register's own way of reading. */
    public record Reason(Because entry, @Nullable String rule, String text) {}

    /** An entry, with its address on the vision's page. */
    public record Because(
            SourceWords source,
            String title,
            String when,
            @Nullable String whenIn,
            String who,
            String address) {
        /** A text of the entry, by language. */
        public List<SourceWords.Part> said(String text) {
            return source.in(text);
        }
    }

    /**
     * A deviation.
     *
     * @param law the law of the day of the act; null where a person noted it and named no rule
     * @param status certain or possible, and whether it still holds, in words
     * @param notes what people have noted of it
     */
    public record Deviates(
            String text,
            @Nullable String rule,
            @Nullable String law,
            String status,
            Because entry,
            List<String> notes) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
