package se.rodatraden.views.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.views.reading.Reading;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.StateTable;

/** A vision as it is recorded act by act, each at its own time and by somebody. */
public final class RecordedVision {
    private static final Instant OPENED = Instant.parse("2020-01-01T08:00:00Z");

    private final List<StoredEvent> stream = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final VisionEvent.VisionRegistered registered =
            new VisionEvent.VisionRegistered(Telling.VISION, "Ny vision", DocumentKind.VISION, null);

    public RecordedVision() {
        stream.add(new StoredEvent(
                100, Telling.VISION.toString(), 0, "id-100", "vision-registered", 1, OPENED, registered, Map.of()));
    }

    /**
     * With the act recorded at the time, in the role of a registrar.
     *
     * @param by the metadata's {@code recordedBy}
     */
    public RecordedVision at(String time, String by, Act act) {
        Fact fact = Recording.fact(act, Telling.noted(act.told()));
        long position = 100L + stream.size();
        Instant recordedAt = Instant.parse(time);
        stream.add(new StoredEvent(
                position,
                Telling.VISION.toString(),
                stream.size(),
                "id-" + position,
                StateTable.kebab(fact.getClass()),
                1,
                recordedAt,
                fact,
                Map.of("recordedBy", by, "role", "registrar")));
        entries.add(new Entry(position, recordedAt, fact));
        return this;
    }

    public VisionOn on(LocalDate day, @Nullable Instant knownAt) {
        History all = new History(registered, OPENED, entries);
        History history = knownAt == null ? all : all.at(knownAt);
        Known known = history.known();
        return new VisionOn(
                history,
                known,
                Reading.of(registered, known, Situation.of(known, day, Telling.TODAY)),
                stream.getLast().sequence(),
                100L + history.entries().size(),
                ConfidentialityMarks.of(entries.stream().map(Entry::fact).toList()));
    }

    public Ledger ledger() {
        return Ledger.of(on(Telling.TODAY, null), stream, null);
    }
}
