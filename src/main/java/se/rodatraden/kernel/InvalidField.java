package se.rodatraden.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.InvalidValue;

/** A value that cannot be stored, regardless of the history; {@link #field()} is the field's name in the command. */
public final class InvalidField extends InvalidValue {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String whySv;
    private final String whyEn;
    private final @Nullable String entry;

    /** Both reasons continue the field's name: {@code är tom: …}, {@code is empty: …}. */
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

    /** The same, with the entry it was found in. */
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
