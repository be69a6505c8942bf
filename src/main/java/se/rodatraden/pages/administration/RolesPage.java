package se.rodatraden.pages.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;

/**
 * Who has which role.
 *
 * @param gives whether the reader may give and take roles
 * @param people whom a role can be given to
 * @param word of the form that gives one
 * @param announcing of the form that makes somebody known
 * @param fault why nothing was done; null where nothing was wrong
 */
public record RolesPage(
        PageModel frame,
        AdministrationScope place,
        List<NavigationLink> ways,
        List<Line> lines,
        List<Line> taken,
        boolean gives,
        List<Choice> people,
        List<Choice> roles,
        List<Choice> bodies,
        String word,
        String announcing,
        @Nullable String fault) {

    /**
     * A role somebody has or had.
     *
     * @param take where it is taken back, with the word of that form; null where the reader cannot
     */
    public record Line(
            String name,
            String role,
            String meaning,
            String given,
            @Nullable String take,
            @Nullable String word) {}

    /** One of those to choose from. */
    public record Choice(String value, String name, String note) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
