package se.rodatraden.vision.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.MandatePeriod.Calendar;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.situation.Deferral;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.value.VisionId;

/**
 * What one mandate period had to do with one vision: what it was handed, what it did, and what it left. Read from the entries and
 * the period's borders; nothing lapses at a border (the law has no such rule).
 *
 * @param items by category, in the order of {@link Category}
 * @param notTakenUp the alert {@code W-23}, where the last term the matter was deferred to has closed and no resumption is recorded
 * @param still the longest time in which nothing is recorded about the matter, where it stood open
 */
public record Handover(VisionId vision, List<Item> items, Optional<Alert> notTakenUp, Optional<Stillness> still) {

    /** What a line of a hand-over says. A vision may have several. */
    public enum Category {
        DEFERRED_TO,
        INHERITED,
        TAKEN_UP,
        DECIDED,
        WRITTEN_OFF,
        /** The period of goals ends, or had ended when the mandate period began, and no later goals applied the day after. */
        GOALS_RUN_OUT,
        UNTOUCHED,
        OPEN_AT_END
    }

    /** How a deferral is known to point at the period. */
    public enum Reading {
        /** By a {@code DeferralInterpreted}. */
        INTERPRETED,
        /** The words name the period's years; nobody has read them. */
        BY_WORDS,
        /** The date it was deferred to lies in the period. */
        BY_DATE
    }

    /** How a waiting matter was taken up. */
    public enum PickUpKind {
        /** The proposal there was goes on. */
        REUSED,
        /** The same matter, begun again. */
        AFRESH,
        /** Another matter, linked to this one. */
        NEW_MATTER,
        /** What waited was decided on (adopted, rejected, new goals); no resumption of its own is recorded. */
        DECIDED
    }

    /** When, seen from the period. */
    public enum Time {
        BEFORE,
        DURING,
        AFTER
    }

    /**
     * That a waiting matter was taken up.
     *
     * @param time null where the date leaves open on which side of a border it was
     * @param elsewhere the other matter, where it is in the register
     * @param title the other matter's title
     */
    public record PickUp(
            PickUpKind kind,
            Placed entry,
            @Nullable Time time,
            @Nullable VisionId elsewhere,
            @Nullable String title) {}

    /** A deferral that points at the period, and the reading of it that says so. */
    public record Pointing(
            Deferral deferral, Reading reading, @Nullable Entry readBy) {}

    /**
     * One line.
     *
     * @param certain false where the dates leave it open
     * @param at the borders it is said of, for what stood open at one
     * @param standings what the preparation may have been at that border
     * @param entries those that give it
     */
    public record Item(
            Category category,
            boolean certain,
            Set<Calendar> at,
            List<Preparation> standings,
            List<Placed> entries,
            @Nullable Pointing pointing,
            @Nullable PickUp pickUp) {
        public Item {
            at = Set.copyOf(at);
            standings = List.copyOf(standings);
            entries = List.copyOf(entries);
        }
    }

    public Handover {
        items = List.copyOf(items);
    }

    /** Whether the period had anything to do with the vision. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    public Optional<Item> first(Category category) {
        return items.stream().filter(i -> i.category() == category).findFirst();
    }

    /**
     * The hand-over of the vision.
     *
     * @param day what had happened by the end of it
     * @param others what is known of the municipality's visions, among which a new matter may be found
     */
    public static Handover of(
            VisionId vision, Known known, MandatePeriod period, LocalDate day, Map<VisionId, Known> others) {
        return new HandoverBuilder(vision, known, period, day, others).handover();
    }
}
