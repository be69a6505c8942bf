package se.rodatraden.identity.signin;

import java.io.Serial;

/** The product does not start with these settings: which one it is, the rule, and the ways out. */
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
