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
 * The titles of a vision on a day, and its kind. The document has the title under which the version in force was adopted; before
 * the first version, that of the registration. A proposal's title belongs to the matter and never renames the document.
 * The registration is read as last corrected, on every day.
 *
 * @param adopted title of the version in force, or of the latest that was; null if unknown
 * @param proposed title of the latest proposal, if nothing has been adopted since; null if there is none or it is the same
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
