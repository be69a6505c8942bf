package se.rodatraden.pages.following;

import java.util.List;
import se.rodatraden.feeds.schemas.Described;
import se.rodatraden.feeds.schemas.EventSchemas;
import se.rodatraden.pages.PageModel;

/**
 * What the feed promises, how it is read, and every kind of event there is.
 *
 * @param base the address that others reach the product under, {@code https://vision.exempel.se}
 */
public record EventsPage(
        PageModel frame, String base, Described.Part envelope, List<Kind> visions, List<Kind> municipal) {

    /** A kind of event, its type without what all have in common, and the page of its own. */
    public record Kind(String name, String address, String meaning) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }

    public FieldTable fields() {
        return new FieldTable(frame, envelope, "");
    }

    /** Where the envelope's schema is. */
    public String schema() {
        return EventSchemas.address(EventSchemas.ENVELOPE);
    }

    public String schemas() {
        return EventSchemas.INDEX;
    }
}
