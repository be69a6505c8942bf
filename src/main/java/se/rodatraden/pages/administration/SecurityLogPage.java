package se.rodatraden.pages.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;

/**
 * The security log in words, the newest first.
 *
 * @param more address of what is older
 */
public record SecurityLogPage(
        PageModel frame,
        AdministrationScope place,
        List<NavigationLink> ways,
        List<Option> kinds,
        List<Line> lines,
        @Nullable String more) {

    /** A kind to look for. */
    public record Option(String value, String name, boolean chosen) {}

    /** What happened. */
    public record Line(String when, String what, String who, String details) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
