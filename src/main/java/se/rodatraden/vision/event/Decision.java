package se.rodatraden.vision.event;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Checks;

/**
 * A decision according to the minutes or the source: wording verbatim, paragraph (§) and diary number if known, and its
 * proceedings.
 *
 * @param delegation on whose behalf it was made; null if no delegation is stated
 */
public record Decision(
        @Nullable String wording,
        @Nullable String paragraph,
        @Nullable String dnr,
        @Nullable Proceedings proceedings,
        @Nullable Delegation delegation) {
    public static final Decision UNKNOWN = new Decision(null, null, null, null, null);

    /** A decision whose proceedings are unknown. */
    public Decision(@Nullable String wording, @Nullable String paragraph, @Nullable String dnr) {
        this(wording, paragraph, dnr, null, null);
    }

    public Decision {
        if (wording != null) {
            Checks.text("decision.wording", wording, Checks.TEXT);
        }
    }
}
