package se.rodatraden.views.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.value.VisionId;

/**
 * The register at a glance, as it is known now.
 *
 * @param day on which what has gone by is judged
 * @param position of the last event it rests on
 * @param municipalities those with a vision, the one recorded of last first
 * @param remisses open rounds in which an answer is not recorded although its last day has gone by, the oldest first
 * @param deferrals whose day or mandate period has gone by with no resumption recorded, the oldest first
 */
public record Overview(
        LocalDate day,
        long position,
        List<OfMunicipality> municipalities,
        List<Overdue> remisses,
        List<Overdue> deferrals) {
    public Overview {
        municipalities = List.copyOf(municipalities);
        remisses = List.copyOf(remisses);
        deferrals = List.copyOf(deferrals);
    }

    /**
     * A municipality.
     *
     * @param visions how many it has
     * @param last what was recorded last of one of them
     * @param remisses how many of its visions have a round in which an answer is overdue
     * @param deferrals how many of its visions wait with the day or the period gone by
     */
    public record OfMunicipality(
            String code, String name, int visions, LastRecorded last, int remisses, int deferrals) {}

    /**
     * The last event of a vision. When it was recorded says nothing of when it happened.
     *
     * @param fact what it tells; null for the registration of the vision
     */
    public record LastRecorded(
            VisionId vision, String title, @Nullable Fact fact, Instant recordedAt) {}

    /** Something whose last day has gone by with nothing recorded. */
    public record Overdue(VisionId vision, String title, Alert.Kind kind, LocalDate lastDay) {}

    /** What is counted of each municipality. */
    static boolean isRemiss(Alert.Kind kind) {
        return kind == Alert.Kind.ANSWERS_OVERDUE;
    }
}
