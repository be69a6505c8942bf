package se.rodatraden.views.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.LinkedVision;
import se.rodatraden.vision.history.Surroundings;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.VisionId;

/**
 * What was last made of some visions, since a long history takes far longer to judge than to read. It is kept by everything that it was
 * made from, compared event by event: the same events always amount to the same, so that nothing here can be out of date.
 */
public final class KnownCache {
    private static final int MOST = 24;

    /** All that a vision's knowledge is made from. */
    private record Inputs(
            History history, List<RecordedMunicipalEvent> municipality, List<History> linked, boolean lookedUp) {
        static Inputs of(History history, Surroundings around) {
            return new Inputs(
                    history,
                    around.municipality().recorded(),
                    around.linked().stream().map(LinkedVision::history).toList(),
                    around.lookedUp());
        }
    }

    private record Made(
            Inputs from,
            Known known,
            @Nullable Situation situation,
            @Nullable LocalDate knownDay) {
        boolean isOf(LocalDate day, LocalDate lastKnown) {
            return situation != null && situation.day().equals(day) && lastKnown.equals(knownDay);
        }
    }

    private final Cache<VisionId, Made> last =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** Drops what has been made. */
    public void clear() {
        last.invalidateAll();
    }

    /** What the history amounts to, read together with what surrounds it. */
    public Known known(History history, Surroundings around) {
        Inputs now = Inputs.of(history, around);
        Made made = last.getIfPresent(history.id());
        if (made != null && made.from.equals(now)) {
            return made.known;
        }
        Known known = history.known(around);
        last.put(history.id(), new Made(now, known, null, null));
        return known;
    }

    /** The situation on a day, which most readers ask of the same day. */
    public Situation situation(VisionId id, Known known, LocalDate day, LocalDate knownDay) {
        Made made = last.getIfPresent(id);
        Situation kept = made == null || made.known != known || !made.isOf(day, knownDay) ? null : made.situation;
        if (kept != null) {
            return kept;
        }
        Situation situation = Situation.of(known, day, knownDay);
        if (made != null && made.known == known) {
            last.put(id, new Made(made.from, known, situation, knownDay));
        }
        return situation;
    }
}
