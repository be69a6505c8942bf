package se.rodatraden.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.InvalidValue;

/** A field whose value cannot be kept at all, whatever the history; {@link #field()} names it as the command spells it. */
public final class InvalidField extends InvalidValue {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String whySv;
    private final String whyEn;
    private final @Nullable String entry;

    /** The two reasons go on from the field's name: {@code är tom: …}, {@code is empty: …}. */
    public InvalidField(String field, String sv, String en) {
        this(field, sv, en, null);
    }

    private InvalidField(String field, String sv, String en, @Nullable String entry) {
        super(field + " " + sv, field + " " + en);
        this.field = field;
        this.whySv = sv;
        this.whyEn = en;
        this.entry = entry;
    }

    /** The same, told of the entry it was found in. */
    public InvalidField in(String id) {
        return new InvalidField(field, whySv, whyEn, id);
    }

    public String field() {
        return field;
    }

    public Optional<String> entry() {
        return Optional.ofNullable(entry);
    }
}
