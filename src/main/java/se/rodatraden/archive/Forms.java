package se.rodatraden.archive;

import java.util.Set;
import se.rodatraden.municipality.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.VisionId;

/** What is written as one value though it is a record. */
final class Forms {
    /** Records that are written as one value. */
    static final Set<Class<?>> WORDS = Set.of(FuzzyDate.class, DocumentKind.class, VisionId.class);

    private Forms() {}

    static boolean caused(Throwable thrown, Class<? extends Throwable> by) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (by.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
