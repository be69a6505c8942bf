package se.rodatraden.feeds.webhooks.calls;

import java.io.Serial;

/** An address that nothing is sent to: the rule, and in both languages what is wrong and what to do. */
public final class RefusedTargetException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String sv;

    RefusedTargetException(String rule, String sv, String en) {
        super(en);
        this.rule = rule;
        this.sv = sv;
    }

    /** Such as {@code E-URL-SCHEME}. */
    public String rule() {
        return rule;
    }

    public String sv() {
        return sv;
    }

    public String en() {
        return String.valueOf(getMessage());
    }
}
