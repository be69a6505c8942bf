package se.rodatraden.municipality.event;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Checks;

/**
 * The decision behind a municipal entry, as far as the source states it: who decided, in the source's
 * words, paragraph (§) and diary number, wording verbatim.
 */
public record Resolution(
        @Nullable String by,
        @Nullable String paragraph,
        @Nullable String dnr,
        @Nullable String wording) {
    private static final int NAME = 200;

    public Resolution {
        if (by != null) {
            Checks.text("decision.by", by, NAME);
        }
        if (wording != null) {
            Checks.text("decision.wording", wording, Checks.TEXT);
        }
    }
}
