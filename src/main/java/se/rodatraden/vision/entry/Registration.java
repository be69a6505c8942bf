package se.rodatraden.vision.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;

/**
 * A vision's registration after its corrections. A correction applies to the whole history and to every day:
 * the title was never the misspelt one. Of two corrections of the same field the later recorded one applies.
 */
public final class Registration {
    /**
     * The registration was corrected.
     *
     * @param by the entry that corrected it, as it last reads
     * @param changes the fields changed
     */
    public record Corrected(Entry by, Fact.RegistrationCorrected correction, List<Change> changes) {}

    private Registration() {}

    /** Whether the fact is about the registration, and so has no place of its own in time. */
    public static boolean isAbout(Fact fact) {
        return fact instanceof Fact.RegistrationCorrected || fact instanceof Fact.RegistrationAnnulled;
    }

    /** The valid ones among the entries; if the registration is struck, only those about the registration. */
    public static List<Entry> counting(List<Entry> effective) {
        return annulled(effective).isEmpty()
                ? effective
                : effective.stream().filter(e -> isAbout(e.fact())).toList();
    }

    /** The first entry that struck the registration; empty if it is valid. */
    public static Optional<Entry> annulled(List<Entry> effective) {
        for (Entry e : effective) {
            if (e.fact() instanceof Fact.RegistrationAnnulled) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    /** The registration according to the valid entries. */
    public static VisionEvent.VisionRegistered reads(VisionEvent.VisionRegistered first, Entries counting) {
        return counting.facts(Fact.RegistrationCorrected.class).reduce(first, Registration::with, (a, b) -> b);
    }

    /** The kind of document according to the valid entries. */
    public static DocumentKind kind(DocumentKind first, Entries counting) {
        return counting.facts(Fact.RegistrationCorrected.class)
                .map(Fact.RegistrationCorrected::documentKind)
                .filter(Objects::nonNull)
                .reduce((a, b) -> b)
                .orElse(first);
    }

    /** The valid corrections in the order of recording, each with its changes. */
    public static List<Corrected> corrected(VisionEvent.VisionRegistered first, Entries counting) {
        List<Corrected> all = new ArrayList<>();
        VisionEvent.VisionRegistered before = first;
        for (Entry e : counting.list()) {
            if (e.fact() instanceof Fact.RegistrationCorrected c) {
                VisionEvent.VisionRegistered after = with(before, c);
                all.add(new Corrected(e, c, changes(before, after)));
                before = after;
            }
        }
        return List.copyOf(all);
    }

    /** The registration after one more correction. */
    public static VisionEvent.VisionRegistered with(VisionEvent.VisionRegistered before, Fact.RegistrationCorrected c) {
        return new VisionEvent.VisionRegistered(
                before.vision(),
                c.title() == null ? before.title() : c.title(),
                c.documentKind() == null ? before.kind() : c.documentKind(),
                c.horizonYear() == null ? before.horizonYear() : c.horizonYear());
    }

    private static List<Change> changes(VisionEvent.VisionRegistered before, VisionEvent.VisionRegistered after) {
        List<Change> changes = new ArrayList<>();
        change("title", before.title(), after.title(), changes);
        change("documentKind", before.kind(), after.kind(), changes);
        change("horizonYear", before.horizonYear(), after.horizonYear(), changes);
        return List.copyOf(changes);
    }

    private static void change(String field, @Nullable Object before, @Nullable Object after, List<Change> changes) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }
}
