package se.rodatraden.ledger.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import se.rodatraden.ledger.format.Strict;

/** A signature line of a note: the key's name, and in Base64 its id with the signature. */
public record NoteSignature(String name, String encoded) {
    private static final String WHAT = "signature line";
    private static final String DASH = "\u2014 ";

    public NoteSignature {
        KeyName.checked(name);
        Strict.require(Strict.base64(WHAT, encoded).length > Integer.BYTES, WHAT, "there is nothing after the id");
    }

    static NoteSignature of(String name, int id, byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(id)
                .put(signature)
                .array();
        return new NoteSignature(name, Base64.getEncoder().encodeToString(bytes));
    }

    /** Reads a line without its newline. */
    public static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        Strict.require(line.startsWith(DASH) && space >= DASH.length(), WHAT, "it is not — name signature");
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    /** The line without its newline. */
    public String line() {
        return DASH + name + " " + encoded;
    }

    /** The id of the key that made it. */
    public int id() {
        return ByteBuffer.wrap(bytes()).getInt();
    }

    byte[] signature() {
        byte[] bytes = bytes();
        return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    }

    boolean claims(VerifierKey key) {
        return name.equals(key.name()) && id() == key.id();
    }

    private byte[] bytes() {
        return Strict.base64(WHAT, encoded);
    }
}
