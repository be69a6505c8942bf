package se.rodatraden.views;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.municipality.DocumentKind;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.Titles;
import se.rodatraden.vision.Fact;
import se.rodatraden.vision.History;
import se.rodatraden.vision.Known;
import se.rodatraden.vision.Marks;
import se.rodatraden.vision.Situation;
import se.rodatraden.vision.VisionId;

/**
 * One vision as of a day, as known at a time.
 *
 * @param history what was recorded by that time
 * @param title what the document is called on the day
 * @param version the sequence number of the last event of the whole stream: what a writer must have seen
 * @param position the feed position of the last event of the history
 * @param marks what is confidential now, whichever time was asked for
 */
public record VisionOn(
        History history,
        Known known,
        Situation situation,
        String title,
        DocumentKind kind,
        long version,
        long position,
        Marks marks) {
    /**
     * The vision by its first events alone, as it stood on a day that was the last one known; empty where none of them opened it.
     *
     * @param first events of its stream from the beginning
     */
    public static Optional<VisionOn> by(List<StoredEvent> first, LocalDate day) {
        return Histories.of(first).map(history -> {
            Known known = history.known();
            Titles titles = Titles.on(history.registered(), known, day);
            StoredEvent last = first.getLast();
            return new VisionOn(
                    history,
                    known,
                    Situation.of(known, day, day),
                    titles.title(),
                    titles.kind(),
                    last.sequence(),
                    last.position(),
                    marks(first));
        });
    }

    static Marks marks(List<StoredEvent> stream) {
        return Marks.of(stream.stream()
                .map(StoredEvent::event)
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .toList());
    }

    public VisionId id() {
        return history.id();
    }
}
