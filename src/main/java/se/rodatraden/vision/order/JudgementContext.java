package se.rodatraden.vision.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.vision.value.VisionId;

/** The context of rules besides the entries: the vision, its municipality and linked visions. */
public interface JudgementContext {
    /** The kind of document it was registered as. */
    DocumentKind kind();

    /** Null if no particular vision is meant. */
    @Nullable
    VisionId vision();

    Municipality municipality();

    /** The linked visions. */
    List<? extends LinkedEntries> linked();

    /** Whether a vision missing from the linked ones is known not to be in the register, rather than not looked up. */
    boolean lookedUp();
}
