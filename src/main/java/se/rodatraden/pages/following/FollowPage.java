package se.rodatraden.pages.following;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Followed;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.register.SearchAddress;

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

    /** How much of a search is followed; null of anything else. */
    public @Nullable String limit() {
        return followed == null || followed.search() == null
                ? null
                : say(
                        "Av det som sökningen hittar följs de första " + SearchAddress.MOST + " dokumenten.",
                        "Of what the search finds the first " + SearchAddress.MOST + " documents are followed.");
    }

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
