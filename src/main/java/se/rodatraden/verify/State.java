package se.rodatraden.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Strict;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.VerifierKey;

/** What is kept from one check to the next: the key that is believed, and the last checkpoint that held. */
record State(VerifierKey key, SignedNote checkpoint) {
    private static final String WHAT = "state file";
    private static final String HEADER = "rodatraden.se/verify-state@v1\nkey ";

    /** The state in a file; null when there is no such file yet. */
    static @Nullable State read(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException unread) {
            throw new UncheckedIOException("cannot read " + file, unread);
        }
        String text = Strict.utf8(WHAT, bytes);
        int end = text.indexOf("\n\n");
        Strict.require(text.startsWith(HEADER) && end > HEADER.length(), WHAT, file + " does not begin as one");
        SignedNote note = SignedNote.parse(text.substring(end + 2));
        Strict.require(note.checkpoint().size() >= 0, WHAT, "no checkpoint");
        return new State(VerifierKey.parse(text.substring(HEADER.length(), end)), note);
    }

    long size() {
        return checkpoint.checkpoint().size();
    }

    /** Replaces the file as a whole, so that it is never half written. */
    void write(Path file) {
        String text = HEADER + key + "\n\n" + new String(checkpoint.bytes(), StandardCharsets.UTF_8);
        try {
            Path fresh = Path.of(file + ".new");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritten) {
            throw new UncheckedIOException("cannot write " + file, unwritten);
        }
    }
}
