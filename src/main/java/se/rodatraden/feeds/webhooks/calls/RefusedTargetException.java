package se.rodatraden.feeds.webhooks.calls;

import java.io.Serial;

/** An address that must not be called: the rule, with what is wrong and what to do in both languages. */
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

    /** The rule, such as {@code E-URL-SCHEME}. */
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
