package se.rodatraden.pages.week;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Followed;
import se.rodatraden.views.deadlines.DeadlineScope;

/**
 * Something that a reader follows.
 *
 * @param key as the address carries it
 * @param name as people know it
 * @param page where it is read about
 * @param scope whose dates are its; null where it has none at all, such as a search that finds nothing
 * @param feeds whose events are its
 * @param note what is to be said of it, such as that a search finds more than is followed
 */
record WatchedItem(
        String key,
        String name,
        String page,
        @Nullable DeadlineScope scope,
        List<Followed> feeds,
        @Nullable String note) {
    WatchedItem {
        feeds = List.copyOf(feeds);
    }
}
