package se.rodatraden.feeds.webhooks;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.webhooks.calls.RefusedTargetException;

/** An invalid subscription request: the field, with what is wrong and what to do in both languages. */
public final class InvalidSubscriptionException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String field;
    private final @Nullable String rule;
    private final String sv;
    private final String en;

    InvalidSubscriptionException(String field, String sv, String en) {
        super(en);
        this.field = field;
        this.rule = null;
        this.sv = sv;
        this.en = en;
    }

    InvalidSubscriptionException(RefusedTargetException refused) {
        super(refused);
        this.field = "url";
        this.rule = refused.rule();
        this.sv = refused.sv();
        this.en = refused.en();
    }

    public String field() {
        return field;
    }

    /** The rule, such as {@code E-URL-SCHEME}; only for the address. */
    public @Nullable String rule() {
        return rule;
    }

    public String sv() {
        return sv;
    }

    public String en() {
        return en;
    }
}
