package se.rodatraden.vision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Extent;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Setting;

/**
 * The deviations of a whole history as judged with an accepted command: the next command compares with them, instead of judging all
 * entries again without its own. They hold only for that history, with exactly the decided events at its end, recorded the same day, in
 * the same setting.
 *
 * @param earlier the number of entries before the command
 * @param events what was decided
 * @param day the Swedish date of the decision
 * @param size the size of the history with them, as given by {@link Extent}
 */
public record Judged(
        Setting setting, int earlier, List<VisionEvent> events, LocalDate day, List<Deviation> deviations, long size) {
    public Judged {
        events = List.copyOf(events);
        deviations = List.copyOf(deviations);
    }

    /** Whether this is the history judged; a history only grows, so that its beginning is not compared. */
    boolean holds(@Nullable History history, Setting now) {
        return history != null
                && history.entries().size() == earlier + events.size()
                && setting.equals(now)
                && recorded(history.entries().subList(earlier, earlier + events.size()));
    }

    private boolean recorded(List<Entry> last) {
        for (int i = 0; i < last.size(); i++) {
            if (!last.get(i).fact().equals(events.get(i))
                    || !last.get(i).recordedOn().equals(day)) {
                return false;
            }
        }
        return true;
    }
}
