package se.rodatraden.views.quality;

import org.jspecify.annotations.Nullable;
import se.rodatraden.views.reading.MunicipalVisions;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.value.VisionId;

/**
 * One finding of an indicator.
 *
 * @param vision the vision concerned; null for findings about the municipality
 * @param title title of the vision
 * @param entry the entry concerned; null if the finding is about the whole vision or body
 * @param body id of the body concerned; null if none
 * @param detail further explanation
 * @param masked whether the entry is confidential, and must be corrected on another page
 */
public record Finding(
        @Nullable VisionId vision,
        @Nullable String title,
        @Nullable Entry entry,
        @Nullable String body,
        Detail detail,
        boolean masked) {

    /** Distinguishes findings of one indicator. */
    public enum Detail {
        NONE,
        /** No announcement of the decision is recorded, so its days cannot be computed. */
        POSTING_NOT_RECORDED,
        /** A declared order contradicts other dates or orders. */
        ORDER_CONTRADICTED,
        /** The day or month is known, but not the year. */
        YEAR_UNKNOWN,
        TERMS_OVERLAP,
        TERM_NOT_RECORDED
    }

    static Finding of(MunicipalVisions.One vision, @Nullable Entry entry, Detail detail) {
        return new Finding(
                vision.id(),
                vision.title(),
                entry,
                null,
                detail,
                entry != null && vision.marks().covers(entry.fact()));
    }

    static Finding of(MunicipalVisions.One vision, Entry entry) {
        return of(vision, entry, Detail.NONE);
    }

    static Finding ofBody(String body, Detail detail) {
        return new Finding(null, null, null, body, detail, false);
    }
}
