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
 * The handover of one vision in a term of office: what the term inherited, did, and left open. Derived from the entries and
 * the term's borders; nothing lapses at a border (the law has no such rule).
 *
 * @param items by category, in the order of {@link Category}
 * @param notTakenUp the alert {@code W-23}, if the last term the matter was deferred to has ended without a recorded resumption
 * @param still the longest period without recorded acts in the matter while it was open
 */
public record Handover(VisionId vision, List<Item> items, Optional<Alert> notTakenUp, Optional<Stillness> still) {

    /** The categories of lines. A vision may have several. */
    public enum Category {
        DEFERRED_TO,
        INHERITED,
        TAKEN_UP,
        DECIDED,
        WRITTEN_OFF,
        /** The period of goals ends, or had ended when the term began, and no later goals applied on the next day. */
        GOALS_RUN_OUT,
        UNTOUCHED,
        OPEN_AT_END
    }

    /** How a deferral is known to point at the term. */
    public enum Reading {
        /** By a recorded {@code DeferralInterpreted}. */
        INTERPRETED,
        /** The wording names the term's years; it has not been interpreted. */
        BY_WORDS,
        /** The date it was deferred to is in the term. */
        BY_DATE
    }

    /** How a deferred matter was taken up. */
    public enum PickUpKind {
        /** The existing proposal was continued. */
        REUSED,
        /** The same matter was started again. */
        AFRESH,
        /** Another matter, linked to this one. */
        NEW_MATTER,
        /** The deferred matter was decided (adopted, rejected, new goals) without a recorded resumption. */
        DECIDED
    }

    /** When, relative to the term. */
    public enum Time {
        BEFORE,
        DURING,
        AFTER
    }

    /**
     * The taking up of a deferred matter.
     *
     * @param time null if the date leaves it open on which side of a border it was
     * @param elsewhere the other matter, if it is in the register
     * @param title the other matter's title
     */
    public record PickUp(
            PickUpKind kind,
            Placed entry,
            @Nullable Time time,
            @Nullable VisionId elsewhere,
            @Nullable String title) {}

    /** A deferral that points at the term, and how this is known. */
    public record Pointing(
            Deferral deferral, Reading reading, @Nullable Entry readBy) {}

    /**
     * One line of the handover.
     *
     * @param certain false if the dates leave it open
     * @param at the borders it applies to, for matters open at one
     * @param standings possible states of the preparation at that border
     * @param entries the entries that give it
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

    /** Whether the term has nothing to do with the vision. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    public Optional<Item> first(Category category) {
        return items.stream().filter(i -> i.category() == category).findFirst();
    }

    /**
     * The handover of the vision.
     *
     * @param day events up to the end of this day are included
     * @param others what is known of the municipality's other visions, among which a new matter may be found
     */
    public static Handover of(
            VisionId vision, Known known, MandatePeriod period, LocalDate day, Map<VisionId, Known> others) {
        return new HandoverBuilder(vision, known, period, day, others).handover();
    }
}
