package se.rodatraden.pages.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What applies in a municipality on a day, by kind of document.
 *
 * @param kinds those of which any document is recorded as having applied by the day
 */
public record InForceSection(List<OfKind> kinds) {
    /**
     * One kind.
     *
     * @param none that none is recorded as applying, in words; null where one does, or may
     * @param gaps earlier periods in which none did, in words; null where there was none
     */
    public record OfKind(
            String kind,
            List<Document> documents,
            @Nullable String none,
            @Nullable String gaps) {}

    /**
     * A document that applies, or may.
     *
     * @param note since when, that it is not certain, or that the year it looks to has passed
     */
    public record Document(String title, String address, String note) {}
}
