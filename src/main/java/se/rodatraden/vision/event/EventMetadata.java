package se.rodatraden.vision.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.Checks;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.Registry;

/**
 * The metadata of every act: when it happened, who acted, how it is known, and its sources.
 *
 * @param entry id of the entry, unique in its history; other entries refer to it
 * @param occurred when it happened, as precisely as the source says and no more
 * @param certainty how the act is known
 * @param body the acting body, {@link BodyKind#UNKNOWN} if the source does not name it
 * @param note remarks on how the source was interpreted, for instance why a year was inferred
 * @param after ids of entries known to have happened before this one
 * @param before ids of entries known to have happened after this one
 * @param recordAsOccurred record the act despite a deviation from the rules, because it did happen; requires a reason
 * @param reason the reason
 */
public record EventMetadata(
        String entry,
        FuzzyDate occurred,
        Certainty certainty,
        BodyRef body,
        List<Source> sources,
        @Nullable Registry registry,
        @Nullable String note,
        List<String> after,
        List<String> before,
        boolean recordAsOccurred,
        @Nullable String reason) {
    public EventMetadata {
        Checks.id("entry", entry);
        if (note != null) {
            Checks.text("note", note, Checks.TEXT);
        }
        if (reason != null) {
            Checks.text("reason", reason, Checks.TEXT);
        }
        if (recordAsOccurred && reason == null) {
            throw new InvalidField(
                    "reason",
                    "saknas: skriv varför posten registreras så som det skedde",
                    "is missing: say why the act is recorded as it occurred");
        }
        sources = Checks.list("sources", sources);
        after = Checks.list("after", after);
        before = Checks.list("before", before);
    }
}
