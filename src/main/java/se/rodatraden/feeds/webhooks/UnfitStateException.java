package se.rodatraden.feeds.webhooks;

import java.io.Serial;

/** The operation is not possible in the subscription's current state: why, and what to do first, in both languages. */
public final class UnfitStateException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String sv;
    private final String en;

    UnfitStateException(String sv, String en) {
        super(en);
        this.sv = sv;
        this.en = en;
    }

    public String sv() {
        return sv;
    }

    public String en() {
        return en;
    }
}
