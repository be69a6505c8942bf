package se.rodatraden.feeds.atom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import se.rodatraden.feeds.Followed;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.time.Lang;
import se.rodatraden.words.SourceWords;

/**
 * The combined events of several followed subjects, each event once: as one Atom document without archives, and as a list since a
 * point in time.
 */
public final class SelectionFeed {
    /** Maximum number of events in a document. */
    private static final int EVENTS = 60;

    /** Counting stops here: beyond this only “more” is reported. */
    private static final int COUNTED = 500;

    private final Catalogue catalogue;
    private final StandingHistories courses;
    private final EventsAt events;
    private final EventLog log;
    private final MunicipalRegister municipalities;
    private final PublicAddress address;

    SelectionFeed(
            Catalogue catalogue,
            StandingHistories courses,
            EventsAt events,
            EventLog log,
            MunicipalRegister municipalities,
            PublicAddress address) {
        this.catalogue = catalogue;
        this.courses = courses;
        this.events = events;
        this.log = log;
        this.municipalities = municipalities;
        this.address = address;
    }

    /** A recorded event and the page about it. */
    public record Recent(String subject, List<SourceWords.Part> title, String page, Instant recordedAt) {}

    /**
     * The events recorded since a point in time, newest first.
     *
     * @param count number of events
     * @param more whether there are more than were counted
     */
    public record Since(List<Recent> newest, int count, boolean more) {}

    public Since since(List<Followed> followed, Instant time, int most, Locale locale) {
        long after = log.before(time);
        TreeSet<Long> positions = new TreeSet<>();
        boolean more = false;
        for (Followed f : followed) {
            List<Long> found = catalogue.between(f, after, Long.MAX_VALUE, COUNTED);
            more |= found.size() == COUNTED;
            positions.addAll(found);
        }
        FeedTexts texts = texts(locale);
        List<Recent> newest = texts.entries(newest(positions, most)).reversed().stream()
                .map(e -> recent(e, texts))
                .toList();
        return new Since(newest, positions.size(), more);
    }

    private static Recent recent(StoredEvent e, FeedTexts texts) {
        EventText text = texts.text(e);
        return new Recent(text.subject(), text.source().in(text.title()), text.page(), e.recordedAt());
    }

    private static List<Long> newest(NavigableSet<Long> positions, int most) {
        return List.copyOf(positions.descendingSet().stream().limit(most).toList());
    }

    /**
     * Writes the Atom document.
     *
     * @param title name of the feed
     * @param self path of the document
     * @param page path of the corresponding page
     */
    public byte[] write(String title, String self, String page, List<Followed> followed, Locale locale) {
        try {
            return written(title, self, page, followed, locale);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] written(String title, String self, String page, List<Followed> followed, Locale locale)
            throws XMLStreamException {
        catalogue.follow();
        TreeSet<Long> positions = new TreeSet<>();
        followed.forEach(f -> catalogue.last(f, 2).forEach(p -> positions.addAll(p.positions())));
        FeedTexts texts = texts(locale);
        List<StoredEvent> entries = new ArrayList<>(texts.entries(newest(positions, EVENTS)));
        AtomWriter out = new AtomWriter(Lang.of(locale).tag());
        out.text("id", address.of(self))
                .text("title", title + " – Röda tråden")
                .time(
                        "updated",
                        entries.isEmpty() ? Instant.EPOCH : entries.getLast().recordedAt())
                .open("author")
                .text("name", "Röda tråden")
                .close()
                .link("self", "application/atom+xml", address.of(self))
                .link("alternate", "text/html", address.of(page));
        for (StoredEvent e : entries.reversed()) {
            texts.write(out, e, address);
        }
        return out.finished();
    }

    private FeedTexts texts(Locale locale) {
        return new FeedTexts(courses, events, municipalities, locale);
    }
}
