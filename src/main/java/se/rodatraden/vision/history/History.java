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
 * The ordered list of what was recorded of one vision. Everything else about it is a pure function of this.
 *
 * @param registered the event that opened it, as it was recorded
 * @param registeredAt when
 */
public record History(VisionEvent.VisionRegistered registered, Instant registeredAt, List<Entry> entries) {
    public History {
        entries = List.copyOf(entries);
    }

    public VisionId id() {
        return registered.vision();
    }

    /** What it was registered by, as that last reads. */
    public VisionEvent.VisionRegistered registration() {
        return Registration.reads(registered, counting());
    }

    /** What is known now. */
    public Known known() {
        return known(Surroundings.statutory(id().municipality()));
    }

    /** What is known now, judged by what is known of the municipality. */
    public Known known(Municipality municipality) {
        return known(Surroundings.of(municipality));
    }

    /** What is known now, read together with the municipality and the visions it is linked with. */
    public Known known(Surroundings around) {
        return new Known(entries, new Setting(registered.kind(), id(), around));
    }

    /** The entries that count, as they last read, in the order of recording: for readers who need neither their order nor a standing. */
    public Entries counting() {
        return new Entries(Registration.counting(Corrections.of(entries).effective()));
    }

    /** The entry that struck the registration; empty where it counts. */
    public Optional<Entry> annulled() {
        return Registration.annulled(counting().list());
    }

    /** What was known at the time: the entries recorded by then, in the store's order. */
    public History at(Instant time) {
        return new History(
                registered,
                registeredAt,
                entries.stream().filter(e -> !e.recordedAt().isAfter(time)).toList());
    }

    /** The history with more told. */
    public History with(List<Entry> more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new History(registered, registeredAt, all);
    }
}
