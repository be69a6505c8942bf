package se.rodatraden.vision.situation;

import org.jspecify.annotations.Nullable;

/**
 * Partial annulment of a decision by a court: the rest of the document stands.
 *
 * @param decision the entry that records the decision
 * @param ruling the entry that records the annulment
 * @param court the court; null if unknown
 * @param part the annulled part, in the recorder's words; null if unknown
 * @param settled whether the judgment is final
 */
public record PartlyAnnulled(
        String decision,
        String ruling,
        @Nullable String court,
        @Nullable String part,
        boolean settled) {}
