package se.rodatraden.pages.signin;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import se.rodatraden.identity.signin.Sessions;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;

/**
 * What is kept of the one who is signed in.
 *
 * @param local whether it is the account of this machine, which has a password here
 * @param out word of the form that signs out here, {@code outEverywhere} of the one that does everywhere
 */
public record AccountPage(
        PageModel frame,
        String name,
        boolean local,
        List<Place> roles,
        List<Line> sessions,
        String out,
        String outEverywhere) {

    /**
     * A municipality, and the roles one has there.
     *
     * @param work the pages that the roles open
     */
    public record Place(String name, String roles, List<NavigationLink> work) {}

    /** A session, and whether it is the one that asks. */
    public record Line(String started, String lastUsed, boolean thisOne) {
        static Line of(Sessions.Open session, Lang speech) {
            return new Line(time(session.started(), speech), time(session.lastUsed(), speech), session.thisOne());
        }

        private static String time(Instant instant, Lang speech) {
            ZonedDateTime time = instant.atZone(SwedishDays.ZONE);
            return speech.day(time.toLocalDate())
                    + speech.say(" kl. ", " at ")
                    + "%02d:%02d".formatted(time.getHour(), time.getMinute());
        }
    }

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
