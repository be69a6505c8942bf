package se.rodatraden.feeds.atom;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Followed;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.time.Lang;

/**
 * The Atom feeds (RFC 4287), archived (RFC 5005): the current feed document has the newest full page and the events after it, and each
 * archive document before it one full page. Every event is in exactly one document of the chain.
 */
public final class AtomFeeds {
    /** Version of the texts and format of entries; increase it when they change, so that readers fetch them again. */
    private static final int FORM = 1;

    private static final String HTML = "text/html";
    private static final String ATOM = "application/atom+xml";

    private final Catalogue catalogue;
    private final StandingHistories courses;
    private final EventsAt events;
    private final MunicipalRegister municipalities;
    private final PublicAddress address;

    AtomFeeds(
            Catalogue catalogue,
            StandingHistories courses,
            EventsAt events,
            MunicipalRegister municipalities,
            PublicAddress address) {
        this.catalogue = catalogue;
        this.courses = courses;
        this.events = events;
        this.municipalities = municipalities;
        this.address = address;
    }

    /**
     * The content of a current feed document before it is written.
     *
     * @param tag ETag: changes whenever the document does
     * @param positions positions of its events
     * @param before number of the preceding archive; null if there is none
     */
    public record Living(
            Followed followed,
            String tag,
            List<Long> positions,
            @Nullable Integer before) {
        public Living {
            positions = List.copyOf(positions);
        }
    }

    /** The current feed document; the latest events are indexed first. */
    public Living living(Followed followed) {
        catalogue.follow();
        List<Catalogue.Page> pages = catalogue.last(followed, 2);
        if (pages.size() == 2 && pages.getLast().full()) {
            pages = List.of(pages.getLast());
        }
        List<Long> positions =
                pages.stream().flatMap(p -> p.positions().stream()).toList();
        int before = pages.isEmpty() ? 0 : pages.getFirst().number() - 1;
        long last = positions.isEmpty() ? 0 : positions.getLast();
        return new Living(followed, FORM + "-" + last, positions, before == 0 ? null : before);
    }

    /**
     * Writes the current feed document.
     *
     * @param query further query parameters of the request, repeated in links to other documents
     */
    public byte[] write(Living living, Locale locale, String query) {
        return new Document(living.followed(), locale, query).write(living.positions(), null, living.before(), null);
    }

    /** An archive document; empty if the page does not exist or is not full yet. */
    public Optional<byte[]> archive(Followed followed, int number, Locale locale, String query) {
        Optional<Catalogue.Page> next = full(followed, number + 1);
        if (next.isEmpty()) {
            catalogue.follow(); // it, or this page, may be full by now
            next = full(followed, number + 1);
        }
        @Nullable Integer after = next.map(Catalogue.Page::number).orElse(null);
        return full(followed, number)
                .map(page -> new Document(followed, locale, query)
                        .write(page.positions(), number, number > 1 ? number - 1 : null, after));
    }

    private Optional<Catalogue.Page> full(Followed followed, int number) {
        return catalogue.page(followed, number).filter(Catalogue.Page::full);
    }

    /** Whether the subject is in the register; every existing municipality can be followed. */
    public boolean exists(Followed followed) {
        String body = followed.body();
        String vision = followed.vision();
        return body != null
                ? municipalities.of(followed.municipality()).body(body).isPresent()
                : vision == null || events.are(followed.municipality() + "/" + vision);
    }

    /** The name of the subject; null if the body or vision is not registered. */
    public @Nullable String title(Followed followed, Locale locale) {
        String municipality = Municipalities.name(followed.municipality()).orElse(followed.municipality());
        String body = followed.body();
        String vision = followed.vision();
        if (body != null) {
            return municipalities
                    .of(followed.municipality())
                    .body(body)
                    .map(Body::name)
                    .map(name -> Lang.capital(name) + ", " + municipality)
                    .orElse(null);
        }
        if (vision != null) {
            StandingHistory course = courses.of(followed.municipality() + "/" + vision);
            return course.size() == 0
                    ? null
                    : course.turn(course.size() - 1).after().title() + ", " + municipality;
        }
        return municipality;
    }

    /** An event of a feed as text, and when it was recorded. */
    public record Latest(EventText text, Instant recorded) {}

    /** The newest events of a feed, newest first. */
    public List<Latest> latest(Followed followed, int most, Locale locale) {
        List<Long> positions = living(followed).positions();
        FeedTexts texts = new FeedTexts(courses, events, municipalities, locale);
        return texts
                .entries(positions.subList(Math.max(0, positions.size() - most), positions.size()))
                .reversed()
                .stream()
                .map(e -> new Latest(texts.text(e), e.recordedAt()))
                .toList();
    }

    private final class Document {
        private final Followed followed;
        private final Locale locale;
        private final String query;
        private final FeedTexts texts;

        Document(Followed followed, Locale locale, String query) {
            this.followed = followed;
            this.locale = locale;
            this.query = query;
            this.texts = new FeedTexts(courses, events, municipalities, locale);
        }

        byte[] write(
                List<Long> positions, @Nullable Integer archive, @Nullable Integer before, @Nullable Integer after) {
            try {
                return written(positions, archive, before, after);
            } catch (XMLStreamException e) {
                throw new IllegalStateException(e);
            }
        }

        private byte[] written(
                List<Long> positions, @Nullable Integer archive, @Nullable Integer before, @Nullable Integer after)
                throws XMLStreamException {
            Lang lang = Lang.of(locale);
            List<StoredEvent> entries = texts.entries(positions);
            AtomWriter out = new AtomWriter(lang.tag());
            String living = address.of(followed.feed());
            out.text("id", living)
                    .text("title", Objects.requireNonNull(title(followed, locale)) + " – Röda tråden")
                    .time(
                            "updated",
                            entries.isEmpty()
                                    ? Instant.EPOCH
                                    : entries.getLast().recordedAt())
                    .open("author")
                    .text("name", "Röda tråden")
                    .close()
                    .link("self", ATOM, archive == null ? living + query : page(archive))
                    .link("alternate", HTML, address.of(followed.page()));
            if (archive != null) {
                out.archive().link("current", ATOM, living + query);
            }
            if (before != null) {
                out.link("prev-archive", ATOM, page(before));
            }
            if (after != null) {
                out.link("next-archive", ATOM, page(after));
            }
            for (StoredEvent e : entries.reversed()) {
                texts.write(out, e, address);
            }
            return out.finished();
        }

        private String page(int number) {
            return address.of(followed.feed().replaceFirst("\\.atom$", "/" + number + ".atom")) + query;
        }
    }
}
