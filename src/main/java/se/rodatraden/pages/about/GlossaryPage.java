package se.rodatraden.pages.about;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;

/** The words of the register, each explained. */
public record GlossaryPage(PageModel frame, List<Line> terms) {

    /**
     * A term.
     *
     * @param id its anchor
     * @param swedish its Swedish name, on pages in another language
     * @param paragraph where the law speaks of it
     */
    public record Line(
            String id,
            String name,
            @Nullable String swedish,
            String text,
            @Nullable String paragraph) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
