package se.rodatraden.vision.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Checks;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.value.VisionId;

/** Everything that can be asked of a vision's history. */
public sealed interface VisionCommand permits Act, VisionCommand.RegisterVision, VisionCommand.RecordHistory {
    VisionId vision();

    /** Opens an empty history: the document's working title and kind, before anything is told of it. */
    record RegisterVision(
            VisionId vision,
            String title,
            DocumentKind kind,
            @Nullable Integer horizonYear) implements VisionCommand {
        public RegisterVision {
            Checks.text("title", title, 300);
        }
    }

    /**
     * A whole history, or a longer version of one: judged once against everything, recorded whole or not at all. Entries
     * that are recorded already and say the same are passed over; one that says something else is refused. Not
     * {@code imported} is a vision opened with its first act, as it happens or afterwards.
     */
    record RecordHistory(VisionId vision, RegisterVision register, List<Act> acts, boolean imported)
            implements VisionCommand {
        public RecordHistory {
            acts = List.copyOf(acts);
        }

        /** A history document. */
        public RecordHistory(VisionId vision, RegisterVision register, List<Act> acts) {
            this(vision, register, acts, true);
        }
    }
}
