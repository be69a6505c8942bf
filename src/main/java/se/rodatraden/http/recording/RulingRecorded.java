package se.rodatraden.http.recording;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.views.reading.Decisions;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Decision;

/**
 * What a court's ruling came to, vision by vision.
 *
 * @param entry the id of the entry that tells it, the same in each vision
 * @param dryRun nothing was recorded: this is what would be
 */
record RulingRecorded(String municipality, String ruling, String entry, boolean dryRun, List<InVision> visions) {

    /** A vision that the ruling reaches, by which of its decisions. No events where it was recorded already. */
    @Schema(name = "RulingInVision")
    record InVision(String vision, List<Touched> decisions, Recorded recorded) {
        static InVision of(Decisions.InVision found, Recorded recorded) {
            return new InVision(
                    found.vision().name(),
                    found.decisions().stream().map(Touched::of).toList(),
                    recorded);
        }
    }

    /** A decision that the ruling is about. */
    @Schema(name = "AffectedDecision")
    record Touched(
            String entry,
            @Nullable String paragraph,
            @Nullable String dnr,
            @Nullable String wording) {
        static Touched of(Entry entry) {
            Decision decision = Decisions.decision(entry).orElse(Decision.UNKNOWN);
            return new Touched(entry.id(), decision.paragraph(), decision.dnr(), decision.wording());
        }
    }

    /** Whether anything was recorded by this request. */
    boolean added() {
        return !dryRun && visions.stream().anyMatch(v -> !v.recorded().events().isEmpty());
    }
}
