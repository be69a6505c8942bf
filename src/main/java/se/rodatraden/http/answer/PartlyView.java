package se.rodatraden.http.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.situation.PartlyAnnulled;
import se.rodatraden.words.Wording;

/**
 * Partial annulment of a decision by a court; the rest of the document stands.
 *
 * @param part the annulled part; left out where it is not known
 * @param finalJudgment whether the judgment is final
 * @param entry the entry that records the annulment
 */
@Schema(name = "PartlyAnnulled")
public record PartlyView(
        @Nullable String court, @Nullable String part, boolean finalJudgment, String entry, String label) {
    static @Nullable public PartlyView of(@Nullable PartlyAnnulled p, Lang language) {
        return p == null
                ? null
                : new PartlyView(p.court(), p.part(), p.settled(), p.ruling(), Wording.partly(p, language.locale()));
    }
}
