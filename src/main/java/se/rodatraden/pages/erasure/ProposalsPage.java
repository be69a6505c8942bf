package se.rodatraden.pages.erasure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;

/**
 * The proposals to erase texts in a municipality.
 *
 * @param open those that nobody has settled
 * @param settled the others, latest first
 * @param fault why nothing was done
 */
public record ProposalsPage(
        PageModel frame,
        AdministrationScope place,
        List<NavigationLink> ways,
        List<Line> open,
        List<Line> settled,
        @Nullable String fault) {

    /**
     * A proposal.
     *
     * @param approve where it is approved; null for the user who proposed it
     * @param decline where it is declined, or taken back by the user who proposed it
     */
    public record Line(
            String vision,
            String title,
            String entry,
            String decision,
            String why,
            String proposed,
            String settled,
            boolean own,
            @Nullable Send approve,
            @Nullable Send decline) {}

    /** A form with nothing but a button. */
    public record Send(String address, String word) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
