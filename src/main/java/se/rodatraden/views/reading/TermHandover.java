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
 * The handover of a municipality's term of office: the matters it inherited, how it handled them, and what it left open.
 *
 * @param previous empty before the first known term
 * @param asOf the day requested
 * @param knownAt time of knowledge; null means now
 * @param day the day described: the day requested, or the last known day if that is earlier
 * @param position feed position of the last event taken into account, 0 if there is none
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

    /** A vision's part, with its title on the day. */
    public record OfVision(VisionId id, String title, DocumentKind kind, Handover handover) {}

    /** A line and its vision. */
    public record Line(OfVision vision, Handover.Item item) {}

    public TermHandover {
        visions = List.copyOf(visions);
    }

    /** Whether its last day has passed, by the later of its calendars. */
    public boolean ended() {
        return period.closes().isBefore(day);
    }

    /** Whether its first day has been reached, by the earlier of its calendars. */
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
