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

/**
 * What is recorded of several things that a reader follows, each event once: as one Atom document without archives, and what was recorded
 * since a time.
 */
public final class SelectionFeed {
    /** The events of one document. */
    private static final int EVENTS = 60;

    /** Of more than this since a time it is only told that they are more. */
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

    /** A recorded event, and where it is read about. */
    public record Recent(String subject, String title, String page, Instant recordedAt) {}

    /**
     * What was recorded since a time, the newest first.
     *
     * @param count how many events there are in all
     * @param more whether there are more than are counted
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
        return new Recent(text.subject(), text.title(), text.page(), e.recordedAt());
    }

    private static List<Long> newest(NavigableSet<Long> positions, int most) {
        return List.copyOf(positions.descendingSet().stream().limit(most).toList());
    }

    /**
     * The document.
     *
     * @param title what is followed, by name
     * @param self its own address, a path
     * @param page where people read the same, a path
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
