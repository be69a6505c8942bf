package se.rodatraden.views.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.vision.handover.Handover;
import se.rodatraden.vision.value.VisionId;

/**
 * The hand-over of a municipality's mandate period: what it was handed, what it did about it, and what it left.
 *
 * @param previous empty before the first period that is given
 * @param asOf the day asked for
 * @param knownAt the time whose knowledge it rests on; null is now
 * @param day the day it is true on: the day asked for, or the last day known if that is earlier
 * @param position feed position of the last event it rests on, 0 where there is none
 */
public record TermHandover(
        String municipality,
        MandatePeriod period,
        Optional<MandatePeriod> previous,
        Optional<MandatePeriod> next,
        LocalDate asOf,
        @Nullable Instant knownAt,
        LocalDate day,
        List<OfVision> visions,
        long position) {

    /** A vision's part, and what the vision is called on the day. */
    public record OfVision(VisionId id, String title, DocumentKind kind, Handover handover) {}

    /** A line with the vision it is about. */
    public record Line(OfVision vision, Handover.Item item) {}

    public TermHandover {
        visions = List.copyOf(visions);
    }

    /** Whether its last day has gone by, by the later of its calendars. */
    public boolean ended() {
        return period.closes().isBefore(day);
    }

    /** Whether its first day has come, by the earlier of its calendars. */
    public boolean begun() {
        return !period.opens().isAfter(day);
    }

    /** The lines of a category, by vision. */
    public List<Line> lines(Handover.Category category) {
        return visions.stream().flatMap(v -> lines(v, category)).toList();
    }

    private static Stream<Line> lines(OfVision vision, Handover.Category category) {
        return vision.handover().items().stream()
                .filter(i -> i.category() == category)
                .map(i -> new Line(vision, i));
    }
}
