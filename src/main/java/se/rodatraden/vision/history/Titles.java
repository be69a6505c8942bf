package se.rodatraden.vision.history;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.state.Validity;

/**
 * What a vision is called on a day, and its kind. The document has the title under which the version that applies was adopted; before any
 * was, the one it was registered by. A proposal's title belongs to the matter and never renames the document.
 * What it was registered by is read as it was last corrected, on every day.
 *
 * @param adopted the title of the version that applies, or of the latest there was; null while none is known
 * @param proposed the title of the latest proposal, where nothing has been adopted since; null where there is none or it is the same
 */
public record Titles(
        String title,
        DocumentKind kind,
        @Nullable String adopted,
        @Nullable String proposed) {

    public static Titles on(VisionEvent.VisionRegistered first, Known known, LocalDate day) {
        VisionEvent.VisionRegistered registered = Registration.reads(first, known.entries());
        String adopted = Validity.applying(known.on(day).state(), day)
                .flatMap(v -> title(known, v.entry()))
                .orElse(null);
        DocumentKind kind = registered.kind();
        DocumentKind proposedKind = kind;
        String proposed = null;
        for (Placed p : known.placed()) {
            if (!p.by(day)) {
                continue;
            }
            if (p.entry().fact() instanceof Fact.VisionProposed f) {
                proposed = f.title();
                proposedKind = f.kind();
            } else if (p.entry().fact() instanceof Fact.VisionAdopted) {
                proposed = null;
                kind = proposedKind;
            }
        }
        String title = adopted == null ? registered.title() : adopted;
        return new Titles(
                title,
                adopted == null ? proposedKind : kind,
                adopted,
                proposed == null || proposed.equals(title) ? null : proposed);
    }

    private static Optional<String> title(Known known, String version) {
        Fact fact = known.entries().entry(version).map(Entry::fact).orElse(null);
        if (fact instanceof Fact.VisionAdopted adopted) {
            return Optional.of(adopted.title());
        }
        return fact instanceof Fact.AppliedAsserted asserted ? Optional.of(asserted.title()) : Optional.empty();
    }
}
