package se.rodatraden.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.Judged;
import se.rodatraden.vision.value.VisionId;

/**
 * What was judged with the last accepted command on each of the visions recorded in lately. Nothing depends on it: a judgement that does
 * not hold for the stored history, as when the command was lost after all, is not used.
 */
final class LastJudged {
    private static final int MOST = 500;
    private static final int MOST_EVENTS = 20;
    private static final float LOAD = 0.75f;

    private final Map<VisionId, Judged> last = new LinkedHashMap<>(MOST, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<VisionId, Judged> eldest) {
            return size() > MOST;
        }
    };

    synchronized @Nullable Judged of(VisionId vision) {
        return last.get(vision);
    }

    /** Keeps it, unless nothing was decided; a whole history would take more memory than it saves time. */
    synchronized void keep(VisionId vision, @Nullable Judged judged) {
        if (judged != null && judged.events().size() <= MOST_EVENTS) {
            last.put(vision, judged);
        }
    }
}
