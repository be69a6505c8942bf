package se.rodatraden.vision.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.vision.value.VisionId;

/** What the rules may ask besides the entries themselves: whose vision it is, and what the visions around it say. */
public interface JudgementContext {
    /** The kind of document it was registered as. */
    DocumentKind kind();

    /** Null where no vision is asked about by name. */
    @Nullable
    VisionId vision();

    Municipality municipality();

    /** The visions that links tie to this one. */
    List<? extends LinkedEntries> linked();

    /** Whether a vision that is not among the linked is not in the register, rather than not asked for. */
    boolean lookedUp();
}
