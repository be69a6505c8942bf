package se.rodatraden.verify;

import java.util.Optional;
import se.rodatraden.ledger.LogSource;
import se.rodatraden.ledger.note.SignedNote;

/** A log with what it says of its keys. What it says is believed only as far as {@link Trust} goes. */
interface PublishedLog extends LogSource {
    /** The list of keys and of the notes by which one took over, or nothing. */
    Optional<byte[]> keys();

    /** The checkpoint, which does not change during a check. */
    default SignedNote lastCheckpoint() {
        return SignedNote.parse(checkpoint().orElseThrow());
    }
}
