package se.rodatraden.pages.about;

import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.sharing.PublicContacts;
import se.rodatraden.words.request.MailLink;

/**
 * What the register is.
 *
 * @param holdings how much it holds and since when, in a sentence or two
 * @param letters whether mail addresses are asked for here
 */
public record AboutPage(PageModel frame, String holdings, boolean letters, PublicContacts.Contact contact) {

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }

    /** Where those who run the installation are written to; null where no address is set. */
    public @Nullable String mail() {
        return contact.mail() == null ? null : MailLink.to(contact.mail());
    }
}
