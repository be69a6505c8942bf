package se.rodatraden.archive;

import java.util.Set;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.value.VisionId;

/** Records that are written as a single value. */
final class ScalarTypes {
    /** The record types. */
    static final Set<Class<?>> WORDS = Set.of(FuzzyDate.class, DocumentKind.class, VisionId.class);

    private ScalarTypes() {}

    static boolean caused(Throwable thrown, Class<? extends Throwable> by) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (by.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
