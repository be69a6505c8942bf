package se.rodatraden.pages.following;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Followed;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;

/**
 * The form by which changes are asked for by e-mail.
 *
 * @param name what is followed; null where it is yet to be chosen
 * @param back the page of what is followed
 * @param offered whether this installation sends mail
 * @param word by which the form is known for ours
 * @param email what the reader wrote
 * @param fault what is wrong with it, and what to do
 * @param choices the municipalities, where what is followed is yet to be chosen
 */
public record FollowPage(
        PageModel frame,
        @Nullable String name,
        @Nullable Followed followed,
        String back,
        boolean offered,
        String word,
        String email,
        @Nullable String fault,
        boolean daily,
        List<NavigationLink> choices) {

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
