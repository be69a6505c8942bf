package se.rodatraden.vision;

import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Checks;

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

    /** How this document relates to the other. */
    public enum Relation {
        SUPERSEDES,
        PREDECESSOR,
        CONTINUED_IN,
        CONCRETISED_BY,
        ALIGNED_WITH,
        BASED_ON,
        APPENDIX
    }

    public Link {
        Checks.text("link.title", title, 500);
    }
}
