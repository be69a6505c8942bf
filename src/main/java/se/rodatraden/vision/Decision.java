package se.rodatraden.vision;

import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Checks;

/** A decision as the minutes or the source have it: wording verbatim, paragraph (§) and diary number where known. */
public record Decision(
        @Nullable String wording,
        @Nullable String paragraph,
        @Nullable String dnr) {
    public static final Decision UNKNOWN = new Decision(null, null, null);

    public Decision {
        if (wording != null) {
            Checks.text("decision.wording", wording, Checks.TEXT);
        }
    }
}
