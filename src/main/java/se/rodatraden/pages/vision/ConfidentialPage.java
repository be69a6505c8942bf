package se.rodatraden.pages.vision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;

/** The entries of a vision that are under a confidentiality mark, with their real text. */
public record ConfidentialPage(PageModel frame, String visionAddress, String title, List<Entry> entries) {

    /**
     * One entry.
     *
     * @param marks by which provision, whose mark and since when
     */
    public record Entry(
            String id,
            String title,
            String when,
            String who,
            List<String> marks,
            @Nullable String wording,
            List<String> lines,
            @Nullable String note,
            List<VisionPage.SourceLine> sources) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }

    @Override
    public String toString() {
        return "confidential text of " + visionAddress;
    }
}
