package se.rodatraden.sealing;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.ledger.note.SigningKey;

/** The key that signs the next checkpoint, by the database and the files beside each other (ADR 0059). */
final class KeyInUse {
    private static final Logger log = LoggerFactory.getLogger(KeyInUse.class);

    private final SealedLog sealed;
    private final SealingKeyFile keyFile;
    private @Nullable SigningKey key;

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
            putIntoFile(found);
        }
        return found;
    }

    /** Where the directory of the key cannot be written to, as a mounted secret cannot, the log goes on and that is said once. */
    private void putIntoFile(SigningKey found) {
        try {
            keyFile.use(found);
        } catch (UncheckedIOException e) {
            log.warn("{}: the key in use stays in the file beside it", e.getMessage());
        }
    }
}
