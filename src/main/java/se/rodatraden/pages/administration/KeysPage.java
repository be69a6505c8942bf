package se.rodatraden.pages.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;

/**
 * The keys for programs.
 *
 * @param makes whether the reader may make and revoke keys
 * @param usual the day a key ends that nothing else is said of
 * @param last the last day one may end
 * @param secret of the key just made, told now and never again
 */
public record KeysPage(
        PageModel frame,
        AdministrationScope place,
        List<NavigationLink> ways,
        List<Line> lines,
        boolean makes,
        List<RolesPage.Choice> roles,
        String first,
        String usual,
        String last,
        String word,
        @Nullable String secret,
        @Nullable String fault) {

    /**
     * A key.
     *
     * @param revoke where it is taken back, with the word of that form; null where it cannot be
     */
    public record Line(
            String name,
            String tag,
            String roles,
            String made,
            String used,
            @Nullable String revoke,
            @Nullable String word) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }

    @Override
    public String toString() {
        return "keys of " + place.municipality();
    }
}
