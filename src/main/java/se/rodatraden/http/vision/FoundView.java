package se.rodatraden.http.vision;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.BodyView;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.rules.Acknowledged;
import se.rodatraden.words.Wording;

/**
 * A deviation, found at recording or now, with the notes made about it.
 *
 * @param paragraph paragraph of law in force on the day of the act
 * @param holds whether it is still found; a stored deviation that no longer holds is kept, with false
 */
@Schema(name = "FoundDeviation")
record FoundView(
        @Nullable String rule,
        @Nullable String paragraph,
        String entry,
        Deviation.@Nullable Finding finding,
        boolean certain,
        boolean holds,
        String text,
        List<Note> acknowledgedBy) {

    /** A note by a body, and the entry that records it. */
    record Note(String entry, BodyView by, String text) {}

    static FoundView of(Acknowledged a, Lang language) {
        Deviation found = a.found();
        String rule = a.rule();
        return new FoundView(
                rule,
                found == null ? null : found.paragraph(),
                a.about(),
                found == null ? null : found.finding(),
                found != null && found.certain(),
                a.holds(),
                rule == null
                        ? a.acknowledgedBy().stream()
                                .map(Acknowledged.Note::text)
                                .findFirst()
                                .orElse("")
                        : Wording.deviation(rule, language.locale()),
                a.acknowledgedBy().stream()
                        .map(n -> new Note(n.entry(), BodyView.of(n.by()), n.text()))
                        .toList());
    }
}
