package se.rodatraden.pages.week;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import se.rodatraden.feeds.Followed;
import se.rodatraden.views.deadlines.DeadlineScope;

/**
 * What a reader follows.
 *
 * @param keys all that were asked for and can be kept, each once, known or not
 * @param unknown those that name nothing here, with why
 * @param over how many were asked for beyond what can be followed
 */
record Watched(List<String> keys, List<WatchedItem> items, List<Unknown> unknown, int over) {
    static final String WEEK = "/min-vecka";

    /** Something asked for that is not here. */
    record Unknown(String key, String why) {}

    Watched {
        keys = List.copyOf(keys);
        items = List.copyOf(items);
        unknown = List.copyOf(unknown);
    }

    /** The address that carries it all; the same for whoever opens it. */
    String address() {
        return WEEK + query();
    }

    String query() {
        return keys.isEmpty()
                ? ""
                : keys.stream()
                        .map(k -> "f=" + URLEncoder.encode(k, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    List<DeadlineScope> scopes() {
        return items.stream()
                .map(WatchedItem::scope)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    List<Followed> feeds() {
        return items.stream().flatMap(i -> i.feeds().stream()).distinct().toList();
    }
}
