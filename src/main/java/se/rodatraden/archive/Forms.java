package se.rodatraden.archive;

import java.util.Set;
import se.rodatraden.municipality.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.VisionId;

/** What is written as one value though it is a record, and what a value's own refusal says. */
final class Forms {
    /** Records that are written as one value. */
    static final Set<Class<?>> WORDS = Set.of(FuzzyDate.class, DocumentKind.class, VisionId.class);

    private Forms() {}

    /** What a value's own refusal says is wrong. */
    static String reason(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof IllegalArgumentException && t.getCause() == null) {
                return String.valueOf(t.getMessage());
            }
        }
        return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
    }

    static boolean caused(Throwable thrown, Class<? extends Throwable> by) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (by.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
