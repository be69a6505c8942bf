package se.rodatraden.pages.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.NavigationLink;

/**
 * The head of a municipality's page.
 *
 * @param fresh when anything was last recorded, and how many documents there are
 * @param missing the gravest of what is missing, each with the address of the entries behind it
 * @param quality all that is missing
 * @param underWay matters that are open, the first due first; none where the list below is narrowed
 * @param others how many more there are
 * @param bodies those that are there on the day
 * @param allBodies the list of bodies, with terms and local rules
 * @param periods hand-overs, the latest first
 */
public record MunicipalityHead(
        String fresh,
        List<NavigationLink> missing,
        NavigationLink quality,
        List<Matter> underWay,
        int others,
        List<NavigationLink> bodies,
        String allBodies,
        List<NavigationLink> periods,
        NavigationLink statistics) {

    /**
     * An open matter.
     *
     * @param with who has it
     * @param due what is awaited and by when; null where no day is known
     */
    public record Matter(
            String title,
            String address,
            String tag,
            String with,
            @Nullable String due,
            boolean overdue) {}
}
