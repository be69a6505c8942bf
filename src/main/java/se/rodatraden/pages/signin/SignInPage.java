package se.rodatraden.pages.signin;

import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.signin.SignInWay;
import se.rodatraden.pages.PageModel;

/**
 * The page where one signs in.
 *
 * @param answers whether the provider is there just now
 * @param host on which one signs in, with a provider
 * @param start the address that leads there
 * @param word of the form, with an account of this machine
 * @param till where one comes to afterwards
 * @param fault what went wrong, never more exactly than one may know
 */
public record SignInPage(
        PageModel frame,
        SignInWay way,
        boolean answers,
        String host,
        String start,
        String word,
        String till,
        @Nullable String fault) {

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
