package se.rodatraden.vision.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Checks;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.value.ErasureDecision;
import se.rodatraden.vision.value.VisionId;

/** The commands on a vision. */
public sealed interface VisionCommand
        permits Act, VisionCommand.RegisterVision, VisionCommand.RecordHistory, VisionCommand.EraseTexts {
    VisionId vision();

    /** Opens an empty history with the document's working title and kind. */
    record RegisterVision(
            VisionId vision,
            String title,
            DocumentKind kind,
            @Nullable Integer horizonYear) implements VisionCommand {
        public RegisterVision {
            Checks.text("title", title, 300);
        }
    }

    /** Erases the texts of an entry by a decision, which one person has proposed and another approved. */
    record EraseTexts(VisionId vision, String entry, ErasureDecision decision, String proposedBy, String approvedBy)
            implements VisionCommand {}

    /**
     * A whole history, or an extended version of one: judged as a whole, and recorded all or nothing. Entries already
     * recorded with the same content are skipped; one with other content is refused. If not
     * {@code imported}, it is a vision registered together with its first act, at the time or afterwards.
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
