package se.rodatraden.http;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An independent reader of archived feeds (RFC 5005): ROME parses the documents, this follows the links. */
record AtomWalk(Api api) {

    Feed read(String path) {
        Api.Answer answer = api.get(path);
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " for " + path + ": " + answer.text());
        }
        return feed(answer.text());
    }

    static Feed feed(String text) {
        try {
            return (Feed) new WireFeedInput().build(new StringReader(text));
        } catch (FeedException e) {
            throw new AssertionError(text, e);
        }
    }

    static List<Entry> entries(Feed feed) {
        return feed.getEntries().stream().map(Entry.class::cast).toList();
    }

    /** The path and query of the link; the host is the installation's, which the test is not. */
    static Optional<String> link(Feed feed, String relation) {
        List<Link> all = new ArrayList<>(feed.getOtherLinks());
        all.addAll(feed.getAlternateLinks());
        return all.stream()
                .filter(l -> relation.equals(l.getRel()))
                .map(l -> URI.create(l.getHref()))
                .map(uri -> uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
                .findFirst();
    }

    /** The ids of all events from the current document back to the first, oldest first. */
    List<String> walk(String living) {
        List<String> met = new ArrayList<>();
        for (Optional<String> next = Optional.of(living); next.isPresent(); ) {
            Feed document = read(next.get());
            entries(document).forEach(e -> met.add(e.getId()));
            next = link(document, "prev-archive");
        }
        return met.reversed();
    }
}
