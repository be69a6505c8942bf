package se.rodatraden.views.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.VisionId;

/**
 * One vision as of a day, as known at a time.
 *
 * @param history what was recorded by that time
 * @param reading what is shown of it on the day
 * @param version sequence number of the last event of the whole stream: the expected version for a command
 * @param position feed position of the last event of the history
 * @param marks the confidentiality marks in force now, whichever time was requested
 */
public record VisionOn(
        History history, Known known, Reading reading, long version, long position, ConfidentialityMarks marks) {
    /** Reads a vision as of the recording of one of its events, on a day that was the last known one. */
    public interface AsRecorded {
        /**
         * The vision after its first events, read together with what was known then of its municipality and linked visions;
         * empty if none of the events is the registration.
         *
         * @param first the first events of its stream
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
                .filter(VisionEvent.class::isInstance)
                .map(VisionEvent.class::cast)
                .toList());
    }

    public Situation situation() {
        return reading.situation();
    }

    /** The number of entries that certainly happened after the day. */
    public long happenedLater() {
        return known.placed().stream()
                .filter(p -> !p.maybeBy(situation().day()))
                .count();
    }

    /** The number of events recorded after the time of knowledge; an erasure adds nothing to know. */
    public long recordedLater() {
        return Math.max(0, version - history.entries().size() - marks.erased());
    }

    /** The feed position of the first entry of the history; that of the last event if there is no entry. */
    public long firstPosition() {
        return history.entries().isEmpty()
                ? position
                : history.entries().getFirst().position();
    }

    /** The title of the document on the day. */
    public String title() {
        return reading.title();
    }

    public DocumentKind kind() {
        return reading.kind();
    }

    /** The valid corrections of its registration, in the order of recording. */
    public List<Registration.Corrected> registrationCorrected() {
        return Registration.corrected(history.registered(), known.entries());
    }

    /** The entry that struck its registration; empty if it is valid. */
    public Optional<Entry> registrationAnnulled() {
        return Registration.annulled(known.entries().list());
    }

    public VisionId id() {
        return history.id();
    }
}
