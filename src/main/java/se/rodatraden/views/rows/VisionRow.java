package se.rodatraden.views.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Titles;

/** The current data of a vision as a whole: its title, its progress, and whether its registration is struck. */
record VisionRow(
        String vision,
        String title,
        String kind,
        long position,
        long sequence,
        Instant registered,
        Instant recordedAt,
        boolean struck) {

    static VisionRow of(String vision, List<StoredEvent> stream, Known known) {
        VisionEvent.VisionRegistered first =
                (VisionEvent.VisionRegistered) stream.getFirst().event();
        StoredEvent last = stream.getLast();
        Titles titles = Titles.on(first, known, LocalDate.MAX);
        return new VisionRow(
                vision,
                titles.title(),
                titles.kind().name(),
                last.position(),
                last.sequence(),
                stream.getFirst().recordedAt(),
                last.recordedAt(),
                Registration.annulled(known.entries().list()).isPresent());
    }
}
