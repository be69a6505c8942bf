package se.rodatraden.vision.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.vision.order.JudgementContext;
import se.rodatraden.vision.value.VisionId;

/**
 * The context in which a history is judged: the kind of document registered, the municipality, and the linked visions.
 *
 * @param vision null if no particular vision is meant
 */
public record Setting(DocumentKind kind, @Nullable VisionId vision, Surroundings around) implements JudgementContext {
    public Setting(DocumentKind kind, Municipality municipality) {
        this(kind, null, Surroundings.of(municipality));
    }

    /** The same with the corrected kind of document. */
    Setting of(DocumentKind reads) {
        return new Setting(reads, vision, around);
    }

    @Override
    public Municipality municipality() {
        return around.municipality();
    }

    @Override
    public List<LinkedVision> linked() {
        return around.linked();
    }

    @Override
    public boolean lookedUp() {
        return around.lookedUp();
    }
}
