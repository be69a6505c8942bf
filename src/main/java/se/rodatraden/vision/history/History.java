package se.rodatraden.vision.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.value.VisionId;

/**
 * The ordered list of what was recorded of one vision. Everything else about it is a pure function of it.
 *
 * @param registered the registration, as recorded
 * @param registeredAt when it was recorded
 */
public record History(VisionEvent.VisionRegistered registered, Instant registeredAt, List<Entry> entries) {
    public History {
        entries = List.copyOf(entries);
    }

    public VisionId id() {
        return registered.vision();
    }

    /** The registration as it last reads. */
    public VisionEvent.VisionRegistered registration() {
        return Registration.reads(registered, counting());
    }

    /** What is known now. */
    public Known known() {
        return known(Surroundings.statutory(id().municipality()));
    }

    /** What is known now, judged with the municipality. */
    public Known known(Municipality municipality) {
        return known(Surroundings.of(municipality));
    }

    /** What is known now, read together with the municipality and linked visions. */
    public Known known(Surroundings around) {
        return new Known(entries, new Setting(registered.kind(), id(), around));
    }

    /** The valid entries, as they last read, in the order of recording: for code that needs neither chronology nor standing. */
    public Entries counting() {
        return new Entries(Registration.counting(Corrections.of(entries).effective()));
    }

    /** The entry that struck the registration; empty if it is valid. */
    public Optional<Entry> annulled() {
        return Registration.annulled(counting().list());
    }

    /** The history as known at the time: the entries recorded by then, in log order. */
    public History at(Instant time) {
        return new History(
                registered,
                registeredAt,
                entries.stream().filter(e -> !e.recordedAt().isAfter(time)).toList());
    }

    /** The history with further entries. */
    public History with(List<Entry> more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new History(registered, registeredAt, all);
    }
}
