package se.rodatraden.views.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.VisionId;

/**
 * One vision as of a day, as known at a time.
 *
 * @param history what was recorded by that time
 * @param reading what is read out of it on the day
 * @param version the sequence number of the last event of the whole stream: what a writer must have seen
 * @param position the feed position of the last event of the history
 * @param marks what is confidential now, whichever time was asked for
 */
public record VisionOn(
        History history, Known known, Reading reading, long version, long position, ConfidentialityMarks marks) {
    /** How a vision stood when the last of some events was recorded, on a day that was the last one known. */
    public interface AsRecorded {
        /**
         * The vision by its first events, read together with what was known then of its municipality and of the visions it is linked with;
         * empty where none of the events opened it.
         *
         * @param first events of its stream from the beginning
         */
        Optional<VisionOn> by(List<StoredEvent> first, LocalDate day);
    }

    static VisionOn of(History history, Known known, Situation situation, List<StoredEvent> stream, long position) {
        return new VisionOn(
                history,
                known,
                Reading.of(history.registered(), known, situation),
                stream.getLast().sequence(),
                position,
                marks(stream));
    }

    static ConfidentialityMarks marks(List<StoredEvent> stream) {
        return ConfidentialityMarks.of(stream.stream()
                .map(StoredEvent::event)
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .toList());
    }

    public Situation situation() {
        return reading.situation();
    }

    /** How many entries are certain to have happened after the day. */
    public long happenedLater() {
        return known.placed().stream()
                .filter(p -> !p.maybeBy(situation().day()))
                .count();
    }

    /** How many events were recorded after the time whose knowledge this is. */
    public long recordedLater() {
        return Math.max(0, version - history.entries().size());
    }

    /** The feed position of the first entry of the history; that of the last event where there is no entry. */
    public long firstPosition() {
        return history.entries().isEmpty()
                ? position
                : history.entries().getFirst().position();
    }

    /** What the document is called on the day. */
    public String title() {
        return reading.title();
    }

    public DocumentKind kind() {
        return reading.kind();
    }

    /** What was corrected of its registration, as it counts, in the order of recording. */
    public List<Registration.Corrected> registrationCorrected() {
        return Registration.corrected(history.registered(), known.entries());
    }

    /** What struck its registration; empty where it counts. */
    public Optional<Entry> registrationAnnulled() {
        return Registration.annulled(known.entries().list());
    }

    public VisionId id() {
        return history.id();
    }
}
