package se.rodatraden.pages.about;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.sharing.PublicContacts;
import se.rodatraden.words.request.MailLink;

/**
 * The accessibility statement (lag 2018:1937 13 §), with the form by which a fault is reported.
 *
 * @param assessed the day of the latest assessment
 * @param word of the form
 * @param place where the fault is, as far as it was written
 * @param description what the fault is, as far as it was written
 * @param fault why what was sent was not taken; null where nothing was
 */
public record AccessibilityPage(
        PageModel frame,
        LocalDate assessed,
        PublicContacts.Contact contact,
        String word,
        String place,
        String description,
        @Nullable String fault) {

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }

    public String assessedOn() {
        return frame.speech().day(assessed);
    }

    /** Where a fault is reported by mail; null where no address is set. */
    public @Nullable String mail() {
        return contact.accessibilityMail() == null ? null : MailLink.to(contact.accessibilityMail());
    }
}
