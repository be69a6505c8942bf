package se.rodatraden.identity.signin;

import java.io.Serial;

/** The settings are unsafe: which one, the rule, and possible solutions. */
public final class UnsafeStartException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String wayOut;

    UnsafeStartException(String rule, String wayOut) {
        super(rule);
        this.wayOut = wayOut;
    }

    String wayOut() {
        return wayOut;
    }
}
