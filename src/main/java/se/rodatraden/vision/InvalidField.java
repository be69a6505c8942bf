package se.rodatraden.vision;

/** A field whose value cannot be kept at all, whatever the history; {@link #field()} names it as the command spells it. */
public final class InvalidField extends IllegalArgumentException {
    private final String field;

    public InvalidField(String field, String why) {
        super(field + " " + why);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
