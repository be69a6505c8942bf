package se.rodatraden.pages.recording;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.recording.form.RecordPage;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Consequences;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.event.Fact;
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
                correction == null
                        ? List.of()
                        : accepted.events().stream()
                                .filter(Fact.EntryCorrected.class::isInstance)
                                .map(Fact.EntryCorrected.class::cast)
                                .flatMap(c -> correction.changes(c, speech).stream())
                                .toList(),
                accepted.deviations().stream()
                        .map(d -> Wording.deviation(d.rule(), locale) + " (" + Wording.source(d.paragraph(), locale)
                                + ")")
                        .distinct()
                        .toList(),
                RecordPage.Subject.STANDING,
                List.of(Summary.of(on.situation(), on.known(), locale)),
                List.of(Summary.of(moved.situation(), moved.after(), locale)),
                ConsequenceWords.of(moved, on.known(), locale));
    }
}
