package se.rodatraden.pages.vision;

import java.time.LocalDate;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.Certainty;

/** How the ring of an entry is drawn in the list, as in the red thread. */
final class EntryRing {
    private EntryRing() {}

    static String css(Placed p, LocalDate day) {
        Fact fact = p.entry().fact();
        if (fact instanceof Fact.ActivityPlanned) {
            return "planned";
        }
        if (fact instanceof Fact.ActivityCancelled) {
            return "cancelled";
        }
        if (!p.by(day)) {
            return "maybe";
        }
        if (fact instanceof Fact.DecisionDeferred
                || fact instanceof Fact.VisionRejected
                || fact instanceof Fact.MatterWrittenOff) {
            return "stop";
        }
        return fact instanceof Fact.VisionAdopted
                ? "adopted"
                : fact.told().certainty() == Certainty.STATED ? "happened" : "implied";
    }
}
