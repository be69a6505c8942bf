package se.rodatraden.ledger.note;

/** A signature that names a known key and was not made by it, or not over this text: the whole note is to be refused. */
public final class BadSignature extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadSignature(VerifierKey key) {
        super("the signature of " + key.name() + " does not verify");
    }
}
