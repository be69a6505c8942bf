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
 * What is recorded of every act beside its own fields: when, by whom it was done, how it is known, and from which sources.
 *
 * @param entry the entry's id, unique in its history; other entries refer to it
 * @param occurred when it happened, as precisely as the source says and no more
 * @param certainty how the act is known
 * @param body who acted, or {@link BodyKind#UNKNOWN} as the source says it
 * @param note what a reader should know of how the entry was read, for instance why a year was inferred
 * @param after ids of entries known to have happened before this one
 * @param before ids of entries known to have happened after this one
 * @param recordAsOccurred record the act although it deviates from the rules, because it did happen; needs a reason
 * @param reason why
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
