package se.rodatraden.pages.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.recording.form.RecordPage;
import se.rodatraden.pages.vision.EntryNames;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Consequences;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RegisterNotes;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.ConsequenceWords;
import se.rodatraden.words.situation.Summary;

/** What is shown of an entry of a vision before it is saved. */
final class VisionReview {
    private VisionReview() {}

    static RecordPage.Review of(
            VisionOn on, Consequences moved, Verdict.Accepted accepted, @Nullable Correction correction, Lang speech) {
        Locale locale = speech.locale();
        return new RecordPage.Review(
                List.of(),
                changes(on, moved, accepted, correction, speech),
                accepted.deviations().stream()
                        .map(d -> Wording.deviation(d.rule(), locale) + " (" + Wording.source(d.paragraph(), locale)
                                + ")")
                        .distinct()
                        .toList(),
                RecordPage.Review.hints(accepted.events().stream().allMatch(VisionReview::sourced), speech),
                RecordPage.Subject.STANDING,
                List.of(Summary.of(on.situation(), on.known(), locale)),
                List.of(Summary.of(moved.situation(), moved.after(), locale)),
                ConsequenceWords.of(moved, on.known(), locale));
    }

    /** Whether a source is given; what is said of the register's own entries needs none, a correction is asked for that of its entry. */
    private static boolean sourced(VisionEvent event) {
        return switch (event) {
            case Fact.EntryCorrected c ->
                sourced(c.instead()) || !c.told().sources().isEmpty();
            case Fact.EntryAnnulled _ -> true;
            case Fact.RegistrationCorrected _ -> true;
            case Fact.RegistrationAnnulled _ -> true;
            case Fact.MarkedConfidential _ -> true;
            case Fact.ConfidentialityLifted _ -> true;
            case Fact fact -> RegisterNotes.is(fact) || !fact.told().sources().isEmpty();
            case VisionEvent.VisionRegistered _ -> true;
            case VisionEvent.TextsErased _ -> true;
        };
    }

    /** What a correction changes, of an entry or of the registration. */
    private static List<RecordPage.Changed> changes(
            VisionOn on, Consequences moved, Verdict.Accepted accepted, @Nullable Correction correction, Lang speech) {
        List<RecordPage.Changed> changes = new ArrayList<>();
        for (VisionEvent event : accepted.events()) {
            if (event instanceof Fact.EntryCorrected c && correction != null) {
                changes.addAll(correction.changes(c, speech));
            } else if (event instanceof Fact.RegistrationCorrected c) {
                Registration.corrected(on.history().registered(), moved.after().entries()).stream()
                        .filter(r -> r.by().id().equals(c.entry()))
                        .flatMap(r -> r.changes().stream())
                        .forEach(change -> changes.add(Correction.changed(change, speech)));
            }
        }
        EntryNames names = new EntryNames(moved.after().entries(), speech);
        return changes.stream()
                .map(c -> new RecordPage.Changed(c.field(), names.in(c.before()), names.in(c.after())))
                .toList();
    }
}
