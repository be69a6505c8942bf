package se.rodatraden.feeds.webhooks;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.webhooks.calls.RefusedTargetException;

/** A wish that cannot be met: the field, and in both languages what is wrong and what to do. */
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

    /** Such as {@code E-URL-SCHEME}; only of the address. */
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
