package se.rodatraden.time;

/**
 * An invalid value, and what to write instead, in both languages; each is complete, so that no answer mixes them. The message is the
 * English one, for the log.
 */
public class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String sv;
    private final String en;

    public InvalidValue(String sv, String en) {
        super(en);
        this.sv = sv;
        this.en = en;
    }

    public final String sv() {
        return sv;
    }

    public final String en() {
        return en;
    }
}
