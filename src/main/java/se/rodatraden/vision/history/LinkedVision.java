package se.rodatraden.vision.history;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.order.LinkedEntries;
import se.rodatraden.vision.value.VisionId;

/**
 * Another vision as it is seen from one that is linked with it: by its own entries alone. What replaces <em>it</em> plays no part, so
 * documents that name each other in a circle are read without end or order mattering.
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

    /** What its document is called on the day. */
    public String title(LocalDate day) {
        return Titles.on(history.registered(), known(), day).title();
    }

    /** Drawn when first asked for: most links say nothing of the standing. */
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
