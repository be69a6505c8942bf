package se.rodatraden.feeds;

import java.util.List;
import java.util.Optional;
import se.rodatraden.time.Lang;

/** Knows the searches of the register that can be followed, which are the pages' own. */
public interface FollowedSearches {
    /** What is searched for, in words; empty where the address is no search that can be followed. */
    Optional<String> name(String address, Lang language);

    /** What the search finds now, a bounded number of visions. */
    List<Followed> found(String address);
}
