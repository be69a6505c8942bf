package se.rodatraden.ledger.leaf;

import se.rodatraden.ledger.tree.Hash;

/** What a {@link Commitment} was made of: a salt and a text. With both it can be made again. */
@SuppressWarnings("ArrayRecordComponent") // the bytes are hashed, never compared
public record Opening(byte[] salt, byte[] text) {

    public Hash commitment() {
        return Commitment.of(salt, text);
    }
}
