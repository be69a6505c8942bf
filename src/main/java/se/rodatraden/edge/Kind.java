package se.rodatraden.edge;

import java.util.Locale;

/** What is counted apart; by its name in the answer's {@code RateLimit}. */
enum Kind {
    READS,
    SIGNED_READS,
    WRITES,
    SIGN_INS,
    COSTLY,
    KEY;

    /** {@code signed-reads}. */
    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
