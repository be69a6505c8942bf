package se.rodatraden.pages.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;

/**
 * The log's key, for operators.
 *
 * @param fault why this node seals nothing, in the words of the program
 * @param waiting how many events are not sealed, in words
 * @param keys the public keys, the one that signs last
 * @param word of the form by which a new key takes over, which is sent to {@code action}
 */
public record SealingPage(
        PageModel frame,
        AdministrationScope place,
        List<NavigationLink> ways,
        @Nullable String outcome,
        @Nullable String refused,
        @Nullable String fault,
        String waiting,
        List<String> keys,
        String action,
        String word) {

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
