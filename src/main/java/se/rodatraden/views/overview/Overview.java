package se.rodatraden.views.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.value.VisionId;

/**
 * An overview of the register, as known now.
 *
 * @param day the day on which overdue items are judged
 * @param position feed position of the last event taken into account
 * @param municipalities those with visions, most recent recording first
 * @param remisses open rounds with an overdue answer, oldest first
 * @param deferrals deferrals whose day or term has passed without a recorded resumption, oldest first
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
     * A municipality in the overview.
     *
     * @param visions number of its visions
     * @param last the last event recorded in any of them
     * @param remisses number of its visions with an overdue answer
     * @param deferrals number of its visions with a passed deferral
     */
    public record OfMunicipality(
            String code, String name, int visions, LastRecorded last, int remisses, int deferrals) {}

    /**
     * The last event recorded of a vision. The time of recording says nothing about when it happened.
     *
     * @param event the fact, the registration of the vision, or an erasure; null if it is not there any more
     */
    public record LastRecorded(
            VisionId vision, String title, @Nullable VisionEvent event, Instant recordedAt) {}

    /** An item whose last day has passed without a recording. */
    public record Overdue(VisionId vision, String title, Alert.Kind kind, LocalDate lastDay) {}

    /** Whether the alert is about a remiss answer. */
    static boolean isRemiss(Alert.Kind kind) {
        return kind == Alert.Kind.ANSWERS_OVERDUE;
    }
}
