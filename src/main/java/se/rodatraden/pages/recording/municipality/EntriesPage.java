package se.rodatraden.pages.recording.municipality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.vision.VisionPage;

/**
 * What is recorded of a municipality itself, for those who record.
 *
 * @param ways what can be done here
 */
public record EntriesPage(
        PageModel frame,
        String municipality,
        String municipalityAddress,
        List<NavigationLink> ways,
        List<Group> groups) {

    /** Entries on one subject, the latest first. */
    public record Group(String id, String name, List<Line> lines) {}

    /**
     * An entry.
     *
     * @param when when it was decided or happened
     * @param reason why it was recorded although it deviates; null where it does not
     * @param recorded when, and by whom
     * @param struck when and by whom it was struck, and why; null where it was not
     * @param strike the form by which it is struck; null where it is
     * @param again the form by which a struck entry is recorded anew, filled in with what it said
     */
    public record Line(
            String id,
            String what,
            String when,
            @Nullable String decision,
            @Nullable String wording,
            @Nullable String note,
            @Nullable String reason,
            List<VisionPage.SourceLine> sources,
            String recorded,
            @Nullable Struck struck,
            @Nullable String strike,
            @Nullable String again) {}

    /** A striking. */
    public record Struck(String id, String when, String why) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
