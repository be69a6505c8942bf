package se.rodatraden.http.vision;

import java.time.Instant;
import java.util.List;
import se.rodatraden.http.answer.When;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.words.FactText;
import se.rodatraden.words.Wording;

/**
 * A struck entry, as it read last; it no longer counts.
 *
 * @param by the entry that struck it
 */
record StruckView(
        String entry,
        String type,
        String title,
        List<String> lines,
        When occurred,
        String by,
        String why,
        Instant struckAt,
        List<CorrectionView> corrections) {

    static StruckView of(Corrections.Struck s, Corrections all, Lang language) {
        FactText text = Wording.fact(s.entry().fact(), language.locale());
        return new StruckView(
                s.entry().id(),
                StateTable.kebab(s.entry().fact().getClass()),
                text.title(),
                text.lines(),
                When.of(s.entry().occurred(), language),
                s.by().id(),
                s.annulment().why(),
                s.by().recordedAt(),
                CorrectionView.of(all.of(s.entry().id()), language));
    }
}
