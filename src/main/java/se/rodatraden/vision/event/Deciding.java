package se.rodatraden.vision.event;

import org.jspecify.annotations.Nullable;

/** A fact that is a decision; what the minutes say of it may be unknown. Its legal status follows the entry that tells it. */
public interface Deciding {
    @Nullable
    Decision decision();
}
