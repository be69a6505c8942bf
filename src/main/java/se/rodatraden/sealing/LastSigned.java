package se.rodatraden.sealing;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.StoredTree;

/**
 * The last checkpoint that was signed, remembered apart from the database: beside the key, and in this process (ADR 0059). A database that does not
 * go on from it was put back from a backup or changed, and the key signs nothing there: it would sign two histories.
 */
final class LastSigned {
    private static final Logger log = LoggerFactory.getLogger(LastSigned.class);

    private final SealedLog sealed;
    private final SealingKeyFile keyFile;
    private @Nullable Checkpoint own;
    private boolean readOnly;

    LastSigned(SealedLog sealed, SealingKeyFile keyFile) {
        this.sealed = sealed;
        this.keyFile = keyFile;
    }

    /**
     * Refuses a database that does not go on from what was signed. Where another node has sealed since, or this one was interrupted before it
     * remembered, the database's last checkpoint is remembered now.
     *
     * @param now the database's last checkpoint; null where it has none
     */
    synchronized void requireContinued(@Nullable SignedNote now) {
        Checkpoint checkpoint = now == null ? null : now.checkpoint();
        Optional<Checkpoint> kept = kept();
        Stream.concat(Optional.ofNullable(own).stream(), kept.stream()).forEach(last -> compare(last, checkpoint));
        if (now != null && !now.checkpoint().equals(own)) {
            remember(now);
        }
    }

    private Optional<Checkpoint> kept() {
        return keyFile.last().map(SignedNote::checkpoint);
    }

    private void compare(Checkpoint last, @Nullable Checkpoint now) {
        long size = now == null ? 0 : now.size();
        if (last.size() > size) {
            throw refusal("the database has " + size, last);
        }
        if (now != null && !rootAt(last.size(), now).equals(last.root())) {
            throw refusal("the first " + last.size() + " in the database are others", last);
        }
    }

    private Hash rootAt(long size, Checkpoint now) {
        return size == now.size()
                ? now.root()
                : new StoredTree(size, sealed).frontier().root();
    }

    private IllegalStateException refusal(String found, Checkpoint last) {
        return new IllegalStateException("a checkpoint of " + last.size() + " events was signed, and " + found
                + ": an older backup seems to be in its place. Nothing is sealed until the newer database is back."
                + " If it is lost for good: let a new key take over, move the file " + keyFile.lastFile()
                + " away, keep it, and start all nodes anew (operating.md)");
    }

    /** Remembers a checkpoint that was signed; never an earlier one than is remembered. */
    synchronized void remember(SignedNote note) {
        own = note.checkpoint();
        try {
            if (kept().map(Checkpoint::size).orElse(0L) < note.checkpoint().size()) {
                keyFile.remember(note);
            }
            readOnly = false;
        } catch (UncheckedIOException e) {
            if (!readOnly) {
                log.warn(
                        "{}: after a restart, a database that is put back from an older backup will not be noticed here",
                        e.getMessage());
            }
            readOnly = true;
        }
    }
}
