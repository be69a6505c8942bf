package se.rodatraden.sealing;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.SigningKey;

/** The key that signs the next checkpoint, by the database and the files beside each other (ADR 0059). */
final class KeyInUse {
    private static final Logger log = LoggerFactory.getLogger(KeyInUse.class);

    private final SealedLog sealed;
    private final SealingKeyFile keyFile;
    private @Nullable SigningKey key;
    private boolean readOnly;

    KeyInUse(SealedLog sealed, SealingKeyFile keyFile) {
        this.sealed = sealed;
        this.keyFile = keyFile;
    }

    /** The key that the database says is in use; another node may have let a new one take over. */
    synchronized SigningKey signer(String name) {
        String inUse = sealed.keyInUse().orElse(null);
        SigningKey known = key;
        if (known == null || inUse == null || !known.verifierKey().toString().equals(inUse)) {
            known = inUse == null ? first(name) : found(inUse);
            key = known;
        }
        if (!known.verifierKey().name().equals(name)) {
            throw new IllegalStateException("the signing key of the log, " + keyFile + ", is for another log: "
                    + known.verifierKey().name() + " and not " + name);
        }
        return known;
    }

    private SigningKey first(String name) {
        return keyFile.exists() ? keyFile.read() : keyFile.create(name);
    }

    /** Finds the key also where a rotation was interrupted before it was put into the file. */
    private SigningKey found(String inUse) {
        SigningKey found = keyFile.find(inUse)
                .orElseThrow(() -> new IllegalStateException("the signing key of the log, " + keyFile + ", is "
                        + (keyFile.exists() ? "not the one in use: the log is signed by another key, " : "missing, ")
                        + inUse
                        + ". Put its file back, or copy it from the node that has it, or let a new key take over"));
        if (!keyFile.exists() || !keyFile.read().verifierKey().toString().equals(inUse)) {
            tryTo(() -> keyFile.use(found));
        }
        return found;
    }

    /** Refuses to go on where more was signed than the database has: then a backup was put back. */
    void compareWithLast(long size, @Nullable Checkpoint before) {
        Checkpoint last = keyFile.last().map(SignedNote::checkpoint).orElse(null);
        if (last != null
                && (last.size() > size
                        || before != null && last.size() == size && !last.root().equals(before.root()))) {
            throw new IllegalStateException("a checkpoint of " + last.size()
                    + " events was signed, and the database has "
                    + size + (last.size() == size ? " others" : "")
                    + ": an older backup seems to be in its place. Nothing is"
                    + " sealed until the newer one is back, or the file " + keyFile + ".last-checkpoint is moved away");
        }
    }

    /** Remembers what was signed. */
    void remember(SignedNote note) {
        tryTo(() -> keyFile.remember(note));
    }

    /** Where the directory of the key cannot be written to, as a mounted secret cannot, the log goes on and that is said once. */
    private synchronized void tryTo(Runnable write) {
        try {
            write.run();
            readOnly = false;
        } catch (UncheckedIOException e) {
            if (!readOnly) {
                log.warn(
                        "{}: a database that is put back from an older backup will not be noticed here",
                        e.getMessage());
            }
            readOnly = true;
        }
    }
}
