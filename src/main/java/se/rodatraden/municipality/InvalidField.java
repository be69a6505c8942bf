package se.rodatraden.municipality;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field whose value cannot be kept at all, whatever the history; {@link #field()} names it as the command spells it. */
public final class InvalidField extends IllegalArgumentException {
    private final String field;
    private final String why;
    private final @Nullable String entry;

    public InvalidField(String field, String why) {
        this(field, why, null);
    }

    private InvalidField(String field, String why, @Nullable String entry) {
        super(field + " " + why);
        this.field = field;
        this.why = why;
        this.entry = entry;
    }

    /** The same, told of the entry it was found in. */
    public InvalidField in(String id) {
        return new InvalidField(field, why, id);
    }

    public String field() {
        return field;
    }

    public Optional<String> entry() {
        return Optional.ofNullable(entry);
    }
}
