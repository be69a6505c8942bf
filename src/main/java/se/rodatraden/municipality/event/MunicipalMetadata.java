package se.rodatraden.municipality.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Checks;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.FuzzyDate;

/**
 * The metadata of every municipal entry.
 *
 * @param entry id of the entry, unique in the municipality
 * @param occurred when it was decided or happened; an entry that takes effect on another day states that separately
 * @param decision the decision, if the source names one
 * @param note remarks on how the source was interpreted
 * @param recordAsOccurred record it despite a deviation from law, because it did happen; requires a reason
 * @param reason the reason
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
