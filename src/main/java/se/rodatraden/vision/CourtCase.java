package se.rodatraden.vision;

import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Checks;

/**
 * A case in court: the court as it names itself and the case's number. One judgment may settle a set of paragraphs and so
 * reach several visions; they then carry the same number.
 */
public record CourtCase(String court, @Nullable String number) {
    public CourtCase {
        Checks.text("court", court, 200);
    }
}
