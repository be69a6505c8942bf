package se.rodatraden.edge;

import java.util.Locale;

/** Kinds of request with separate limits, by the name used in {@code RateLimit}. */
enum Kind {
    READS,
    SIGNED_READS,
    WRITES,
    SIGN_INS,
    COSTLY,
    KEY;

    /** The name: {@code signed-reads}. */
    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
