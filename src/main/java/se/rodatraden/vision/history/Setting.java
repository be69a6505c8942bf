package se.rodatraden.vision.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.vision.order.JudgementContext;
import se.rodatraden.vision.value.VisionId;

/**
 * What a history is judged in: the kind of document it was registered as, what is known of the municipality, and the visions linked with it.
 *
 * @param vision null where no vision is asked about by name
 */
public record Setting(DocumentKind kind, @Nullable VisionId vision, Surroundings around) implements JudgementContext {
    public Setting(DocumentKind kind, Municipality municipality) {
        this(kind, null, Surroundings.of(municipality));
    }

    /** The same, of the kind of document that it reads after corrections. */
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
