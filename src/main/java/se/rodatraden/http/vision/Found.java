package se.rodatraden.http.vision;

import java.util.Optional;
import java.util.function.Function;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.value.VisionId;

/** Finds a view of a vision, or refuses: no such vision, or none known at the time requested. */
final class Found {
    private Found() {}

    static <T> T orTell(Visions visions, VisionId id, Function<VisionId, Optional<T>> find) {
        return find.apply(id)
                .orElseThrow(() -> visions.history(id)
                        .map(h -> Translation.notRegisteredThen(h.registeredAt()))
                        .orElseGet(Translation::noSuchVision));
    }
}
