package se.rodatraden.ledger.note;

/** Signs the texts of notes. It may be a key at hand ({@link SigningKey}) or one that is held elsewhere. */
public interface Signer {

    VerifierKey verifierKey();

    /** A signature of a note's text, which ends with a newline. */
    NoteSignature sign(String text);
}
