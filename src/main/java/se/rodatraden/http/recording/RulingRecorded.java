package se.rodatraden.http.recording;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.views.reading.Decisions;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Decision;

/**
 * Result of a court ruling, by vision.
 *
 * @param entry id of the entry that records the ruling, the same in each vision
 * @param dryRun true if nothing was recorded: the result is a preview
 */
record RulingRecorded(String municipality, String ruling, String entry, boolean dryRun, List<InVision> visions) {

    /** A vision affected by the ruling, and its decisions concerned. The list of events is empty if it was recorded already. */
    @Schema(name = "RulingInVision")
    record InVision(String vision, List<Touched> decisions, Recorded recorded) {
        static InVision of(Decisions.InVision found, Recorded recorded) {
            return new InVision(
                    found.vision().name(),
                    found.decisions().stream().map(Touched::of).toList(),
                    recorded);
        }
    }

    /** A decision that the ruling concerns. */
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

    /** Whether this request recorded anything. */
    boolean added() {
        return !dryRun && visions.stream().anyMatch(v -> !v.recorded().events().isEmpty());
    }
}
