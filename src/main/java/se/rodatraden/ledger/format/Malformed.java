package se.rodatraden.ledger.format;

/** Input that does not have the form that its format asks for. Every parser of the ledger refuses by this exception and by no other. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For example {@code ("checkpoint", "it has no origin")}. */
    public Malformed(String what, String why) {
        super("malformed " + what + ": " + why);
    }
}
