package se.rodatraden.vision.value;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Checks;

/**
 * Another document: a vision in this register by its id, or one that is elsewhere by title and owner. The owner may be
 * outside the municipality (Agenda 2030, Värmlandsstrategin).
 */
public record Link(
        Relation relation,
        String title,
        @Nullable VisionId vision,
        @Nullable String owner,
        @Nullable String kind) {

    /**
     * How this document relates to the other. {@code TO_BE_BASED_ON} is an intention, and {@code RELATED_TO} is for a source that
     * does not say how the two are related.
     */
    public enum Relation {
        SUPERSEDES,
        PREDECESSOR,
        CONTINUED_IN,
        CONCRETISED_BY,
        ALIGNED_WITH,
        BASED_ON,
        TO_BE_BASED_ON,
        RELATED_TO,
        APPENDIX
    }

    public Link {
        Checks.text("link.title", title, 500);
    }
}
