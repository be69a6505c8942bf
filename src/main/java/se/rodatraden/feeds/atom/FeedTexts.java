package se.rodatraden.feeds.atom;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.time.Lang;

/** Creates the texts for the events of one document, reading each vision once. */
final class FeedTexts {
    private static final String HTML = "text/html";
    private static final String BATCH = "application/cloudevents-batch+json";

    private final StandingHistories courses;
    private final EventsAt events;
    private final MunicipalRegister municipalities;
    private final Locale locale;
    private final Map<String, StandingHistory> visions = new HashMap<>();

    FeedTexts(StandingHistories courses, EventsAt events, MunicipalRegister municipalities, Locale locale) {
        this.courses = courses;
        this.events = events;
        this.municipalities = municipalities;
        this.locale = locale;
    }

    void write(AtomWriter out, StoredEvent e, PublicAddress address) throws XMLStreamException {
        EventText text = text(e);
        out.open("entry")
                .text("id", "urn:uuid:" + e.id())
                .text("title", text.subject() + ": " + text.title())
                .time("updated", e.recordedAt())
                .time("published", e.recordedAt())
                .link("alternate", HTML, address.of(text.page()))
                .link("via", BATCH, address.of("/api/events?after=" + (e.position() - 1) + "&limit=1"))
                .link("related", "text/plain", address.proof(e.position()), proofTitle())
                .content(text)
                .close();
    }

    private String proofTitle() {
        return Lang.of(locale).say("Bevis för att händelsen finns i loggen", "Proof that the event is in the log");
    }

    EventText text(StoredEvent e) {
        if (Municipality.isStream(e.stream())) {
            String code = Municipality.codeOf(e.stream());
            return new MunicipalTexts(locale).of(e, municipalities.of(code, e.recordedAt()));
        }
        StandingHistory course = visions.computeIfAbsent(e.stream(), courses::of);
        int sequence = (int) e.sequence();
        return new VisionTexts(locale).of(course.upTo(sequence), course.turn(sequence));
    }

    /** The events at the positions, in that order. */
    List<StoredEvent> entries(List<Long> positions) {
        Set<Long> wanted = Set.copyOf(positions);
        Map<Long, StoredEvent> found = new TreeMap<>();
        for (String stream : events.streams(positions)) {
            Stream<StoredEvent> read = Municipality.isStream(stream)
                    ? events.stream(stream).stream()
                    : visions.computeIfAbsent(stream, courses::of).stream().stream();
            read.filter(e -> wanted.contains(e.position())).forEach(e -> found.put(e.position(), e));
        }
        return List.copyOf(found.values());
    }
}
