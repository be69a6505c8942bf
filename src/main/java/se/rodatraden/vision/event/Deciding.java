package se.rodatraden.vision.event;

import org.jspecify.annotations.Nullable;

/** A fact that is a decision; its minutes may be unknown. Its legal status is identified by the entry that records it. */
public interface Deciding {
    @Nullable
    Decision decision();
}
