package se.rodatraden.pages.erasure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;

/**
 * The form that proposes to erase the texts of an entry.
 *
 * @param own the vision's page
 * @param entry what the entry is called, and when it was
 * @param fault why nothing was proposed
 */
public record ProposePage(
        PageModel frame,
        String own,
        String title,
        String entry,
        String address,
        String list,
        String word,
        List<Choice> bodies,
        ProposalForm form,
        String today,
        @Nullable String fault) {

    /** One of the bodies to choose from. */
    public record Choice(String value, String name, boolean chosen) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
