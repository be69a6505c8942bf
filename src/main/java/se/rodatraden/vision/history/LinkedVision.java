package se.rodatraden.vision.history;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.order.LinkedEntries;
import se.rodatraden.vision.value.VisionId;

/**
 * Another vision as seen from a linked one: only by its own entries. What replaces <em>it</em> is ignored, so
 * documents that name each other in a circle can be read, in any order.
 */
public final class LinkedVision implements LinkedEntries {
    private final History history;
    private @Nullable Known known;

    private LinkedVision(History history) {
        this.history = history;
    }

    public static LinkedVision of(History history) {
        return new LinkedVision(history);
    }

    @Override
    public VisionId id() {
        return history.id();
    }

    public History history() {
        return history;
    }

    @Override
    public Entries counting() {
        return history.counting();
    }

    /** The title of its document on the day. */
    public String title(LocalDate day) {
        return Titles.on(history.registered(), known(), day).title();
    }

    /** Computed on first use: most links do not affect the standing. */
    public Known known() {
        Known found = known;
        if (found == null) {
            found = history.known();
            known = found;
        }
        return found;
    }

    LinkedVision at(Instant time) {
        History then = history.at(time);
        return then.entries().size() == history.entries().size() ? this : new LinkedVision(then);
    }
}
