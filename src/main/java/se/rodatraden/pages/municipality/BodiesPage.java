package se.rodatraden.pages.municipality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;

/**
 * A municipality's bodies, their terms, and what it has decided for itself.
 *
 * @param now the bodies that are there on the day, and those that are to come
 * @param ended those that have ended
 * @param record what those who may record can do here
 */
public record BodiesPage(
        PageModel frame,
        String municipality,
        String municipalityAddress,
        String ownAddress,
        TimeForm time,
        List<Line> now,
        List<Line> ended,
        List<Rule> rules,
        List<Stated> elections,
        List<Stated> coalitions,
        List<NavigationLink> record) {

    /** A body on the day. */
    public record Line(
            String address,
            String name,
            String kind,
            String lived,
            List<Stated> earlierNames,
            List<Linked> before,
            List<Linked> after,
            @Nullable Term term) {}

    /** A term and where it is known from. */
    public record Term(String label, String days, String origin, boolean current) {}

    /** A link to a body. */
    public record Linked(String address, String name) {}

    /** Something and when. */
    public record Stated(String what, String when) {}

    /** A local rule, in force on the day or not. */
    public record Rule(String what, String from, boolean inForce) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }

    public boolean empty() {
        return now.isEmpty() && ended.isEmpty();
    }
}
