package se.rodatraden.pages.signin;

import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;

/**
 * Says that one is signed out.
 *
 * @param onwards where one is signed out at the provider too, to which the page goes on by itself; null where there is none. The browser
 *     must not be sent there as the answer to a form, which may only be answered by this site.
 */
public record SignedOutPage(PageModel frame, @Nullable String onwards, boolean everywhere) {

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
