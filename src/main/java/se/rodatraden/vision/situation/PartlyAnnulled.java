package se.rodatraden.vision.situation;

import org.jspecify.annotations.Nullable;

/**
 * A court has annulled a part of a decision: the document stands in its other parts.
 *
 * @param decision the entry that tells the decision
 * @param ruling the entry by which the part was annulled
 * @param court the court that annulled it; null where it is not known
 * @param part which part, in the words of who recorded it; null where it is not known
 * @param settled nothing more can come of the judgment
 */
public record PartlyAnnulled(
        String decision,
        String ruling,
        @Nullable String court,
        @Nullable String part,
        boolean settled) {}
