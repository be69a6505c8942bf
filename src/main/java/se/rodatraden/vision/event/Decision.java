package se.rodatraden.vision.event;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Checks;

/**
 * A decision as the minutes or the source have it: wording verbatim, paragraph (§) and diary number where known, and how it came
 * about.
 *
 * @param delegation on whose behalf it was made; null where it is not told to have been made by delegation
 */
public record Decision(
        @Nullable String wording,
        @Nullable String paragraph,
        @Nullable String dnr,
        @Nullable Proceedings proceedings,
        @Nullable Delegation delegation) {
    public static final Decision UNKNOWN = new Decision(null, null, null, null, null);

    /** A decision of which the minutes' account is not known. */
    public Decision(@Nullable String wording, @Nullable String paragraph, @Nullable String dnr) {
        this(wording, paragraph, dnr, null, null);
    }

    public Decision {
        if (wording != null) {
            Checks.text("decision.wording", wording, Checks.TEXT);
        }
    }
}
