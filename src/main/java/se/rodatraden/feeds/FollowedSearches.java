package se.rodatraden.feeds;

import java.util.List;
import java.util.Optional;
import se.rodatraden.time.Lang;

/** The searches of the register that can be followed; implemented by the pages. */
public interface FollowedSearches {
    /** A description of the search; empty if the address is not a search that can be followed. */
    Optional<String> name(String address, Lang language);

    /**
     * The visions that the search finds at present, a bounded number.
     *
     * @throws IllegalStateException while the search does not cover all visions, after a rebuild of the read models
     */
    List<Followed> found(String address);
}
