package se.rodatraden.municipality.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Checks;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.FuzzyDate;

/**
 * What is recorded of every entry of the municipality itself beside its own fields.
 *
 * @param entry the entry's id, unique in the municipality
 * @param occurred when it was decided or happened; what it changes may hold from another day, which the entry then gives
 * @param decision by which decision, where the source names one
 * @param note what a reader should know of how the entry was read
 * @param recordAsOccurred record it although it deviates from the law, because it did happen; needs a reason
 * @param reason why
 */
public record MunicipalMetadata(
        String entry,
        FuzzyDate occurred,
        @Nullable Resolution decision,
        List<Source> sources,
        @Nullable String note,
        boolean recordAsOccurred,
        @Nullable String reason) {

    public MunicipalMetadata {
        Checks.id("entry", entry);
        if (note != null) {
            Checks.text("note", note, Checks.TEXT);
        }
        if (recordAsOccurred && reason == null) {
            throw new InvalidField(
                    "reason",
                    "saknas: skriv varför posten registreras så som det skedde",
                    "is missing: say why the act is recorded as it occurred");
        }
        sources = Checks.list("sources", sources);
    }
}
