package se.rodatraden.pages.about;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;

/**
 * The faults in accessibility that readers have reported, for those who run the installation.
 *
 * @param word of the form by which one is marked as dealt with, which is sent to {@code action}
 */
public record ReportsPage(
        PageModel frame,
        AdministrationScope place,
        List<NavigationLink> ways,
        List<Line> lines,
        String action,
        String word) {

    /**
     * A report.
     *
     * @param description null once it has been dealt with
     */
    public record Line(
            String reference,
            @Nullable String page,
            @Nullable String description,
            String when) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
