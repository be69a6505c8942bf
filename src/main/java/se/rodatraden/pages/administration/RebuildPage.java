package se.rodatraden.pages.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;

/**
 * The rebuild of the read models, for operators.
 *
 * @param state what it does and how far it has come, in sentences
 * @param orders what can be ordered now
 * @param address where the form is sent, with its word
 */
public record RebuildPage(
        PageModel frame,
        AdministrationScope place,
        List<NavigationLink> ways,
        List<String> state,
        @Nullable Share share,
        List<Order> orders,
        String address,
        String word) {

    /** How much is done, of how much. */
    public record Share(long done, long all) {}

    /** A button. */
    public record Order(String value, String name) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
