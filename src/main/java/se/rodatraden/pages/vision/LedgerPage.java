package se.rodatraden.pages.vision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;

/** Every event of a vision as it was recorded, in that order. */
public record LedgerPage(
        PageModel frame,
        String ownAddress,
        String visionAddress,
        String title,
        TimeForm time,
        List<NavigationLink> ways,
        List<Filter> filters,
        String count,
        List<Line> lines) {

    /** A choice of which events to show. */
    public record Filter(String name, String address, boolean chosen) {}

    /**
     * One event.
     *
     * @param number its place in the feed, and in the vision's own stream
     * @param occurred when it happened and how precisely that is known
     * @param recorded when and by whom
     * @param lag in words
     * @param registry diary number, direction, counterpart
     * @param marks corrected, struck, late …, in words
     * @param deviations in words, each with whether it still holds
     * @param corrections of this entry
     * @param made what this event changed in another entry
     * @param target the entry that a correction is of
     * @param targetTitle what that entry is called
     */
    public record Line(
            String number,
            @Nullable String entry,
            String title,
            String who,
            String occurred,
            @Nullable String occurredNote,
            String recorded,
            String lag,
            String registry,
            List<String> text,
            List<VisionPage.SourceLine> sources,
            List<String> marks,
            List<String> deviations,
            @Nullable String reason,
            List<CorrectionText> corrections,
            @Nullable CorrectionText made,
            @Nullable String target,
            @Nullable String targetTitle,
            boolean struck) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
