package se.rodatraden.pages.signin;

import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;

/**
 * Asks a signed-in person to prove again who they are.
 *
 * @param minutes how long that holds
 * @param again address of the provider that asks; null where a password is asked for here
 * @param host the provider's, as people recognise it
 * @param fault why it was not accepted
 */
public record ConfirmPage(
        PageModel frame,
        long minutes,
        @Nullable String again,
        String host,
        String word,
        String till,
        @Nullable String fault) {
    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
