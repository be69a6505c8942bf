package se.rodatraden.views.quality;

import org.jspecify.annotations.Nullable;
import se.rodatraden.views.reading.MunicipalVisions;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.value.VisionId;

/**
 * One thing that an indicator finds.
 *
 * @param vision the vision it is in; null where it is the municipality's own
 * @param title what the vision is called
 * @param entry the entry that shows it; null where it is the vision or the body as a whole
 * @param body the id of the body that it is about; null for none
 * @param detail what more is to be said of it
 * @param masked a confidentiality mark covers the entry, which is then corrected elsewhere
 */
public record Finding(
        @Nullable VisionId vision,
        @Nullable String title,
        @Nullable Entry entry,
        @Nullable String body,
        Detail detail,
        boolean masked) {

    /** What distinguishes findings of one indicator. */
    public enum Detail {
        NONE,
        /** No announcement of the decision is recorded, so its days cannot be computed. */
        POSTING_NOT_RECORDED,
        /** An order is declared that other knowledge contradicts. */
        ORDER_CONTRADICTED,
        /** The day or the month is known, and not the year. */
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
