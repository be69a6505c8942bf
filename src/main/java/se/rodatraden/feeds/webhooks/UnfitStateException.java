package se.rodatraden.feeds.webhooks;

import java.io.Serial;

/** What was asked of a subscription does not fit how it stands: in both languages why, and what to do first. */
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
