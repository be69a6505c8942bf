package se.rodatraden.commands;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.HeldTexts;
import se.rodatraden.vision.Judged;
import se.rodatraden.vision.value.VisionId;

/**
 * What was judged with the last accepted command on each of the visions recorded in lately. Nothing depends on it: a judgement that does
 * not hold for the stored history, as when the command was lost after all, is not used.
 */
final class LastJudged implements HeldTexts {
    private static final int MOST = 500;
    private static final int MOST_EVENTS = 20;

    private final Cache<VisionId, Judged> last =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Override
    public void forgetTexts() {
        last.invalidateAll();
    }

    @Nullable
    Judged of(VisionId vision) {
        return last.getIfPresent(vision);
    }

    /** Keeps it, unless nothing was decided; a whole history would take more memory than it saves time. */
    void keep(VisionId vision, @Nullable Judged judged) {
        if (judged != null && judged.events().size() <= MOST_EVENTS) {
            last.put(vision, judged);
        }
    }
}
